import { z } from "zod";
import type { Database } from "@/db/client";

/** Where the log of an account ends: how many entries are sealed, and the hash that covers all of them. */
export type LogHead = { position: number; hash: string };

/** A head as people keep it. */
export const headText = ({ position, hash }: LogHead) => `${hash}@${position}`;

export const HeadText = z
  .string()
  .regex(/^[0-9a-f]{64}@[1-9]\d{0,14}$/, "It must be a head as it was printed: 64 hexadecimal digits, @ and a number")
  .transform((text): LogHead => {
    const [hash = "", position] = text.split("@");
    return { hash, position: Number(position) };
  });

/** The head of an account's log as it is now; null while nothing is sealed. */
export async function logHead({ sql }: Database, accountId: string): Promise<LogHead | null> {
  const [head] = await sql<LogHead[]>`
    select position::float8 as position, encode(hash, 'hex') as hash from event_seals
     where account_id = ${accountId} order by position desc limit 1`;
  return head ?? null;
}
