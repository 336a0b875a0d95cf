import { connect, type Database } from "@/db/client";
import { migrate } from "@/db/migrate";
import { ensureDatabaseAnswers, openEmbedded } from "../database.mjs";

/** Does `work` on the database of DATABASE_URL, else on the embedded one, started for as long as it takes. */
export async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const given = process.env.DATABASE_URL;
  if (given) await ensureDatabaseAnswers(given);
  const embedded = given ? undefined : await openEmbedded();
  try {
    const url = given ?? embedded?.url ?? "";
    const { role } = await migrate(url);
    const db = connect(url, { size: 1, role: role ?? undefined });
    try {
      return await work(db);
    } finally {
      await db.end();
    }
  } finally {
    await embedded?.stop();
  }
}
