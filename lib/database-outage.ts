const codes =
  /^(CONNECTION_|CONNECT_TIMEOUT|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|57P0|08|53|40001|40P01|57014|55P03)/;

/** Is this the database being away or overloaded, rather than a bug? The caller may send the same again (R15). */
export function isDatabaseOutage(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string" && codes.test(cause.code)) return true;
  }
  return false;
}
