import type { Event } from "./event";

const encoder = new TextEncoder();
/** Proxies and clients take a silent connection for a dead one. */
const silence = 15_000;
const comment = ":\n\n";
/** A comment that scripts of pages can hear: without it they would not know a dead stream from a quiet one. */
export const audibleBeat = "event: beat\ndata: {}\n\n";

export type EventStream = ReadableStream<Uint8Array>;
export type Voice = {
  say: (event: Event) => void;
  /** Ends the stream. `soon`: the client may come back at once, else in a minute. */
  end: (back: "soon" | "later") => void;
};

/**
 * Server-sent events for one client. `join` is given its voice and gives back how to leave; `beat` is said when it is time to
 * say something. A client that reads slowly is owed no more than the newest event about each thing: nothing queues up.
 */
export function eventStream(join: (voice: Voice) => () => void, beat = comment): EventStream {
  const owed = new Map<string, Event>();
  let leave = () => {};
  let timer: NodeJS.Timeout | undefined;
  let over = false;

  const close = () => {
    over = true;
    clearInterval(timer);
    leave();
  };
  const pay = (client: ReadableStreamDefaultController<Uint8Array>) => {
    if (over || owed.size === 0 || (client.desiredSize ?? 0) <= 0) return;
    const text = [...owed.values()].map((event) => event.text).join("");
    owed.clear();
    client.enqueue(encoder.encode(text));
  };
  const voice = (client: ReadableStreamDefaultController<Uint8Array>): Voice => ({
    say: (event) => {
      const before = owed.get(event.about);
      if (!before || before.version < event.version) owed.set(event.about, event);
      pay(client);
    },
    end: (back) => {
      if (over) return;
      close();
      if (back === "later") client.enqueue(encoder.encode("retry: 60000\n\n"));
      client.close();
    },
  });
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
