import http from "node:http";
import https from "node:https";

export type Reply = { status: number; header: (name: string) => string | undefined; body: unknown } | { lost: string };

const kept = { keepAlive: true, maxSockets: Number.POSITIVE_INFINITY };
const plain = new http.Agent(kept);
const sealed = new https.Agent(kept);

/**
 * One HTTP request; an answer that does not come within `patience` milliseconds is lost, as is one cut off. By hand, because
 * the fetch of Node.js 20 may wait for ever for a body whose sender is gone, whatever its signal says.
 */
export function ask(
  url: string,
  {
    method,
    token,
    body,
    patience,
  }: { method: string; token?: string | undefined; body?: object | undefined; patience: number },
): Promise<Reply> {
  const text = body === undefined ? "" : JSON.stringify(body);
  const headers = {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(text) }),
  };
  return new Promise((resolve) => {
    const secure = url.startsWith("https:");
    const request = (secure ? https : http).request(url, { method, headers, agent: secure ? sealed : plain });
    const lose = (lost: string) => {
      clearTimeout(late);
      resolve({ lost });
      request.destroy();
    };
    const late = setTimeout(() => lose("no answer in time"), patience);
    request.once("error", (error) => lose("code" in error ? String(error.code) : error.message));
    request.once("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", () => lose("cut off"));
      response.once("aborted", () => lose("cut off"));
      response.once("end", () => {
        clearTimeout(late);
        const header = (name: string) => response.headers[name]?.toString();
        resolve({ status: response.statusCode ?? 0, header, body: json(Buffer.concat(chunks).toString()) });
      });
    });
    request.end(text);
  });
}

function json(text: string): unknown {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return text;
  }
}
