import http from "node:http";
import https from "node:https";
import { Asked, SeatChanged } from "@/lib/agent-api/answers";
import type { Product } from "@/lib/catalog";

/** What a stream of events said: something of a product changed, or a manager asks whether its seat is still needed. */
export type News = { name: "seat" | "ask"; product: Product; id: string | null };

/** Three comments that did not come: the server is gone, or what is between. */
const silence = 45_000;

/**
 * Listens to a stream of server-sent events until it is over, for whatever reason, or `left`. Resolves to after how many
 * milliseconds the server wants to see the client again, if it said so.
 */
export function hear(
  url: string,
  { token, left, tell }: { token: string; left: AbortSignal; tell: (news: News) => void },
): Promise<number | undefined> {
  return new Promise((resolve) => {
    let back: number | undefined;
    const over = () => resolve(back);
    const ask = url.startsWith("https:") ? https.request : http.request;
    const request = ask(url, { agent: false, signal: left, headers: { authorization: `Bearer ${token}` } });
    request.setTimeout(silence, () => request.destroy());
    request.once("error", over);
    request.once("close", over);
    request.once("response", (response) => {
      let unread = "";
      response.on("error", over);
      response.setEncoding("utf8").on("data", (text: string) => {
        const blocks = (unread + text).split("\n\n");
        unread = blocks.pop() ?? "";
        for (const block of response.statusCode === 200 ? blocks : []) {
          const news = newsIn(block);
          if (news) tell(news);
          back = Number(/^retry: (\d+)$/m.exec(block)?.[1] ?? Number.NaN) || back;
        }
      });
    });
    request.end();
  });
}

/** Events that a newer server tells, and comments, are none. */
function newsIn(block: string): News | undefined {
  const [, name, data] = /^event: (\w+)\ndata: (.*)$/m.exec(block) ?? [];
  if (name === "seat") return { name, product: SeatChanged.parse(JSON.parse(data ?? "")).product, id: null };
  if (name !== "ask") return undefined;
  const { id, product } = Asked.parse(JSON.parse(data ?? ""));
  return { name, product, id };
}
