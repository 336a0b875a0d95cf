/** The network address that called: the last that was added, since our own server or the trusted proxy adds it. */
export function clientAddress(headers: Headers): string {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  // Some proxies add the port, another one for each connection.
  return last.replace(/^\[(.+)\](:\d+)?$/, "$1").replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1") || "unknown";
}
