/** The network address that called: the last that was added, since our own server or the trusted proxy adds it. */
export function clientAddress(headers: Headers): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}
