const plain = /^[\w.-]{8,64}$/;

/** The request's id as a proxy in front or the server of ours gave it, else a fresh one. It ends up in the record. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get("x-request-id");
  return given && plain.test(given) ? given : crypto.randomUUID();
}
