import type { EventStream } from "@/lib/live/event-stream";

/**
 * Server-sent events, kept by nobody on the way: not stored, not compressed, not collected by a proxy. Over at once when the
 * client has `left` before anybody began to read them for it; who reads ends them by themselves.
 */
export function eventAnswer(stream: EventStream, requestId: string, left: AbortSignal): Response {
  const headers = {
    "content-type": "text/event-stream",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
    "x-content-type-options": "nosniff",
    "x-request-id": requestId,
  };
  const response = new Response(stream, { headers });
  const close = () => {
    if (!stream.locked) return stream.cancel();
  };
  if (left.aborted) close();
  left.addEventListener("abort", close, { once: true });
  return response;
}
