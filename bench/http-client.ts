import http from "node:http";

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

/** One request over a kept connection; resolves to its status and, where asked for, its body. */
export function ask(
  path: string,
  { method = "GET", headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const length =
      body === undefined ? {} : { "content-type": "application/json", "content-length": String(body.length) };
    const request = http.request(new URL(path, process.env.BASE_URL), {
      agent,
      method,
      headers: { ...headers, ...length },
    });
    request.once("error", reject).once("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("end", () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
    });
    request.end(body);
  });
}

/** A call of the Agent API, which must answer as expected. */
export async function call(token: string, method: string, path: string, body: string | undefined, expected: number) {
  const headers = { authorization: `Bearer ${token}` };
  const { status, text } = await ask(`/api/agent/v1${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  if (status !== expected) throw new Error(`${method} ${path} answered ${status}: ${text}`);
}
