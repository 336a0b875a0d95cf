import type { z } from "zod";
import type { Privilege } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/current-actor";
import { type Context, grant } from "@/lib/access/grant";
import { byteOrderMark, csvText } from "@/lib/csv/csv-text";
import { database } from "@/lib/database";
import { log } from "@/lib/log";
import { Refusal } from "@/lib/refusal";
import { explain, fieldIssues } from "./answer";
import { problem } from "./problem";
import { requestIdOf } from "./request-id";

type Route = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** A file of rows: its name without ending, and its rows, so many at a time as they are read. */
export type Download = { name: string; rows: AsyncIterable<string[][]> | Iterable<string[][]> };

/** A CSV file behind the sign-in: cookie, GET, never cached. It is made as fast as it is read, and no faster. */
export function browserDownload<const P extends readonly [Privilege, ...Privilege[]], S extends z.ZodType>(
  needed: P,
  schema: S,
  run: (context: Context<P[number]>, input: z.output<S>) => Promise<Download>,
): Route {
  return async (request, { params }) => {
    const requestId = requestIdOf(request.headers);
    try {
      const actor = await currentActor();
      if (!actor) throw new Refusal("signed_out");
      const context = grant(database, actor, ...needed);
      const query = Object.fromEntries(new URL(request.url).searchParams);
      const parsed = schema.safeParse({ ...query, ...(await params) });
      if (!parsed.success) {
        return problem(new Refusal("invalid_input"), requestId, { issues: fieldIssues(parsed.error.issues) });
      }
      const { name, rows } = await run(context, parsed.data);
      return new Response(streamOf(linesOf(rows, requestId)), {
        headers: {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": `attachment; filename*=UTF-8''${fileName(name)}`,
          "cache-control": "no-store",
          "x-content-type-options": "nosniff",
          "x-request-id": requestId,
        },
      });
    } catch (error) {
      return problem(explain(error, requestId), requestId);
    }
  };
}

/** The file as it is made. One that cannot be finished breaks off, so that nobody takes it for whole. */
async function* linesOf(rows: Download["rows"], requestId: string): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(byteOrderMark);
  try {
    for await (const some of rows) if (some.length > 0) yield encoder.encode(csvText(some));
  } catch (error) {
    log.error("a download broke off", { requestId, error });
    throw error;
  }
}

/** A stream that asks for more when it is read, and ends what it reads when nobody does any more. */
const streamOf = (lines: AsyncGenerator<Uint8Array>) =>
  new ReadableStream<Uint8Array>({
    pull: async (stream) => {
      const { done, value } = await lines.next();
      if (done) stream.close();
      else stream.enqueue(value);
    },
    cancel: async () => {
      await lines.return(undefined);
    },
  });

const fileName = (name: string) =>
  encodeURIComponent(
    `${name
      .replace(/[\p{Cc}\p{Cs}/\\:*?"<>|]+/gu, " ")
      .slice(0, 150)
      .trim()}.csv`,
  ).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
