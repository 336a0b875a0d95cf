import type { EventStream } from "../event-stream";

/** What a client hears on a stream of events: `events` as "name data", until it is over or left. */
export function hearing(stream: EventStream) {
  const reader = stream.getReader();
  const heard = { events: [] as readonly string[], text: "", over: false, leave: () => reader.cancel() };
  const decoder = new TextDecoder();
  const read = async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      heard.text += decoder.decode(value);
      heard.events = [...heard.text.matchAll(/^event: (\w+)\ndata: (.*)$/gm)].map(
        ([, name, data]) => `${name} ${data}`,
      );
    }
    heard.over = true;
  };
  read().catch(() => undefined);
  return heard;
}
