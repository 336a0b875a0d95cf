import postgres from "postgres";

/** Does the database answer a new connection within two seconds? A pool would still hold connections to one that is gone. */
export async function isReachable(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 2, fetch_types: false, onnotice: () => undefined });
  const late = new Promise<false>((resolve) => setTimeout(resolve, 2000, false).unref());
  try {
    return await Promise.race([sql`select from accounts limit 1`.then(() => true), late]);
  } catch {
    return false;
  } finally {
    sql.end({ timeout: 0 }).catch(() => undefined);
  }
}
