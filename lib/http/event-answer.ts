import type { EventStream } from "@/lib/live/event-stream";

/** Server-sent events, kept by nobody on the way: not stored, not compressed, not collected by a proxy. */
export function eventAnswer(stream: EventStream, requestId: string): Response {
  const headers = {
    "content-type": "text/event-stream",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
    "x-content-type-options": "nosniff",
    "x-request-id": requestId,
  };
  return new Response(stream, { headers });
}
