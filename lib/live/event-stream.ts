import type { Listener } from "./hub";
import type { Topic } from "./news";

const encoder = new TextEncoder();
/** Proxies and clients take a silent connection for a dead one. */
const silence = 15_000;
const comment = ":\n\n";
/** A comment that scripts of pages can hear: without it they would not know a dead stream from a quiet one. */
export const audibleBeat = "event: beat\ndata: {}\n\n";

export type EventStream = ReadableStream<Uint8Array>;
type Voice = Pick<Listener, "tell" | "end">;

/**
 * Server-sent events for one client. `join` is given its voice and gives back how to leave; `beat` is said when it is time to
 * say something. An event says only that
 * something changed, so a client that reads slowly is owed no more than the newest of each topic: nothing queues up.
 */
export function eventStream(join: (voice: Voice) => () => void, beat = comment): EventStream {
  const owed = new Map<Topic, number>();
  let leave = () => {};
  let timer: NodeJS.Timeout | undefined;
  let over = false;

  const close = () => {
    over = true;
    clearInterval(timer);
    leave();
  };
  const voice = (client: ReadableStreamDefaultController<Uint8Array>): Voice => ({
    tell: (topic, version) => {
      owed.set(topic, Math.max(version, owed.get(topic) ?? 0));
      pay(client);
    },
    end: (back) => {
      if (over) return;
      close();
      if (back === "later") client.enqueue(encoder.encode("retry: 60000\n\n"));
      client.close();
    },
  });
  const pay = (client: ReadableStreamDefaultController<Uint8Array>) => {
    if (over || owed.size === 0 || (client.desiredSize ?? 0) <= 0) return;
    const text = [...owed].map(([topic, version]) => eventOf(topic, version)).join("");
    owed.clear();
    client.enqueue(encoder.encode(text));
  };
  return new ReadableStream(
    {
      start: (client) => {
        client.enqueue(encoder.encode(comment)); // tells the client at once that the stream stands
        leave = join(voice(client));
        timer = setInterval(() => {
          if ((client.desiredSize ?? 0) > 0) client.enqueue(encoder.encode(beat));
        }, silence);
      },
      pull: pay,
      cancel: close,
    },
    { highWaterMark: 1 },
  );
}

function eventOf(topic: Topic, version: number) {
  if (topic === "people") return "event: people\ndata: {}\n\n";
  return `event: seat\ndata: ${JSON.stringify({ product: topic, version })}\n\n`;
}
