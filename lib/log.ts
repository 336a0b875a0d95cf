/** One JSON line a message on standard error. Never hand it a token, a password or a body. */
function write(level: "warn" | "error", message: string, facts: Record<string, unknown> = {}) {
  const plain = Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, inPlainWords(value)]));
  console.error(JSON.stringify({ at: new Date().toISOString(), level, message, ...plain }));
}

/** An error as name, message, code and stack, without the query's parameters that drivers hang on it. */
function inPlainWords(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const code = "code" in value ? value.code : undefined;
  const cause = value.cause instanceof Error ? inPlainWords(value.cause) : undefined;
  // drizzle's message repeats the parameters behind "params:": they may hold what people typed.
  return {
    name: value.name,
    message: value.message.split("\nparams:")[0],
    code,
    stack: value.stack?.split("\nparams:")[0],
    cause,
  };
}

export const log = {
  warn: (message: string, facts?: Record<string, unknown>) => write("warn", message, facts),
  error: (message: string, facts?: Record<string, unknown>) => write("error", message, facts),
};
