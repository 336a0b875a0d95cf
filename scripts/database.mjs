// The database that the scripts work on: the one of DATABASE_URL, else the embedded one.
import { inData, Trouble } from "./bootstrap.mjs";

const sentences = {
  ECONNREFUSED: "nothing answers there",
  ENOTFOUND: "its name is not known",
  EAI_AGAIN: "its name could not be looked up",
  CONNECT_TIMEOUT: "it does not answer",
  "28P01": "it refused the password",
  28000: "it refused the user",
  "3D000": "it has no database of that name",
};

/** Whether the database answers; if not, a sentence that never holds its password. */
export async function ensureDatabaseAnswers(url) {
  let address;
  try {
    address = new URL(url);
  } catch {
    throw new Trouble("DATABASE_URL must look like postgres://user:password@host:5432/database.");
  }
  const { default: postgres } = await import("postgres");
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    const [{ version }] = await sql`select current_setting('server_version_num')::int as version`;
    if (version < 150_000)
      throw new Trouble("OpenSeat needs PostgreSQL 15 or newer; DATABASE_URL names an older server.");
  } catch (error) {
    if (error instanceof Trouble) throw error;
    const why = sentences[error.code] ?? error.message;
    throw new Trouble(`OpenSeat cannot use the database at ${address.host}: ${why}. Check DATABASE_URL.`);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** The embedded server of DATA_DIR, started when it is not running. */
export async function openEmbedded(port = 0) {
  const { startEmbedded } = await import("./embedded-postgres.mjs");
  try {
    return await startEmbedded({ dir: inData("postgres"), log: inData("postgres.log"), port });
  } catch (error) {
    throw new Trouble(error.message);
  }
}

/** The same, started again on its port whenever it was killed. */
export async function keepEmbedded() {
  let embedded = await openEmbedded();
  const { url, port } = embedded;
  let starting = Promise.resolve();
  const restart = async () => {
    console.error("PostgreSQL ended; starting it again.");
    embedded = await openEmbedded(port).catch(() => embedded);
  };
  const watch = setInterval(() => {
    starting = starting.then(() => (embedded.alive() ? undefined : restart()));
  }, 2000);
  const stop = async () => {
    clearInterval(watch);
    await starting;
    await embedded.stop();
  };
  return { url, stop };
}

/** Tables, kernel and role of this version. Returns the role that requests act as, if there is one. */
export async function migrateTo(url) {
  const { tsImport } = await import("tsx/esm/api");
  const { migrate, NewerDatabase } = await tsImport("../db/migrate.ts", import.meta.url);
  try {
    return await migrate(url);
  } catch (error) {
    throw error instanceof NewerDatabase ? new Trouble(error.message) : error;
  }
}
