import { expect, test, vi } from "vitest";
import { seatEvent } from "./event";
import { type EventStream, eventStream, type Voice } from "./event-stream";
import { hearing } from "./test/heard";

function opened() {
  const left = vi.fn();
  const voices: Voice[] = [];
  const stream: EventStream = eventStream((voice) => {
    voices.push(voice);
    return left;
  });
  const [voice] = voices;
  if (!voice) throw new Error("the stream has a voice at once");
  return { stream, voice, left };
}

test("a client that does not read is owed the newest of each product, however much changes", async () => {
  const { stream, voice } = opened();
  for (let version = 1; version <= 10_000; version++) {
    voice.say(seatEvent("remote_support", version));
    voice.say(seatEvent("service_desk", version + 1));
  }
  const heard = hearing(stream);
  await expect
    .poll(() => heard.events)
    .toEqual(['seat {"product":"remote_support","version":10000}', 'seat {"product":"service_desk","version":10001}']);
  voice.end("soon");
  await expect.poll(() => heard.over).toBe(true);
});

test("news that overtook each other end with the newest", async () => {
  const { stream, voice } = opened();
  voice.say(seatEvent("remote_support", 9));
  voice.say(seatEvent("remote_support", 8));
  const heard = hearing(stream);
  await expect.poll(() => heard.events).toEqual(['seat {"product":"remote_support","version":9}']);
});

test("a silent stream says every 15 s that it is there, and no more once its client has left", async () => {
  vi.useFakeTimers();
  const { stream, left } = opened();
  const reader = stream.getReader();
  const next = async () => new TextDecoder().decode((await reader.read()).value);
  expect(await next()).toBe(":\n\n");
  const comment = next();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await comment).toBe(":\n\n");
  await reader.cancel();
  expect(left).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
