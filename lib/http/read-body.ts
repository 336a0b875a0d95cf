import { Refusal } from "@/lib/refusal";

/** The most that a body may have, in bytes, where nothing else is said. */
const bodyLimit = 64 * 1024;

/**
 * The JSON object of a request, at most `most` bytes; no body counts as `{}`. Refuses `body_too_large`, `not_json` (another
 * content type) and `invalid_input` (not a JSON object).
 */
export async function readBody(request: Request, most = bodyLimit): Promise<object> {
  if (!request.body) return {};
  const announced = Number(request.headers.get("content-length") ?? Number.NaN);
  if (announced === 0) return {};
  if (announced > most) throw new Refusal("body_too_large");
  // The server cuts a body at its announced length; one of unknown length is counted as it comes.
  const text = Number.isNaN(announced) ? await readBounded(request.body, most) : await request.text();
  if (text === "") return {};
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? "")) throw new Refusal("not_json");
  return parseObject(text);
}

async function readBounded(body: ReadableStream<Uint8Array>, most: number): Promise<string> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = "";
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > most) throw new Refusal("body_too_large");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parseObject(text: string): object {
  const body = parse(text);
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
  throw new Refusal("invalid_input", {
    details: { issues: [{ path: "", message: "The body must be a JSON object." }] },
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
