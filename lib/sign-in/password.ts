import { hash, verify } from "@node-rs/argon2";
import { z } from "zod";

/** A password that somebody chooses: 12 to 128 characters, anything goes. */
export const NewPassword = z.string().min(12, "Use at least 12 characters.").max(128, "Use at most 128 characters.");

/** Argon2id with OWASP's first parameters: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// The same letters typed on another keyboard or system are the same password.
const typed = (password: string) => password.normalize("NFKC");

/** What the users table keeps of a password. */
export const hashPassword = (password: string) => hash(typed(password), cost);

let hashOfNobody: Promise<string> | undefined;

/** Is this the password? Takes as long for people who do not exist or have none, so that time tells nothing. */
export async function verifyPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  hashOfNobody ??= hashPassword("the password of nobody");
  const right = await verify(kept ?? (await hashOfNobody), typed(password));
  return right && Boolean(kept);
}
