export type Reply = { status: number; headers: Headers; body: unknown } | { lost: string };

/** One HTTP request; an answer that does not come within `patience` milliseconds is lost, as is one cut off. */
export async function ask(
  url: string,
  request: { method: string; token?: string | undefined; body?: object | undefined; patience: number },
): Promise<Reply> {
  const { method, token, body, patience } = request;
  const headers = {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { "content-type": "application/json" }),
  };
  // Not AbortSignal.timeout: Node.js 20 may forget such a signal before its time has come.
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new Error("no answer in time")), patience);
  try {
    const response = await fetch(url, {
      method,
      headers,
      signal: late.signal,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === "" ? null : json(text) };
  } catch (error) {
    return { lost: late.signal.aborted ? "no answer in time" : reasonOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** "ECONNREFUSED" and the like. */
function reasonOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string") return cause.code;
  }
  return String(error);
}
