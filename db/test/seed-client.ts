import postgres from "postgres";

let client: postgres.Sql | undefined;

/** A connection of the tests' own, as the database's owner: it may do what the product may not. */
export function seeding(): postgres.Sql {
  client ??= postgres(process.env.DATABASE_URL ?? "", { max: 2, idle_timeout: 20, onnotice: () => undefined });
  return client;
}

export async function endSeeding(): Promise<void> {
  await client?.end({ timeout: 1 });
  client = undefined;
}
