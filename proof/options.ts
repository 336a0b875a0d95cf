import { z } from "zod";
import { readOptions } from "@/agents/read-options";
import { mutations } from "./mutations";

export const help = `Usage: npm run proof -- [--minutes 3] [--clock] [--full-disk] [--only WORDS | --mutation NAME | --mutations]

App processes and their PostgreSQL under load, while faults happen; every promise is checked afterwards, from what the
agents saw and from the database. The exit status is 0 when none was broken. Writes docs/proof.md.

  --minutes N      How long all faults take together (default 2.5).
  --processes N    How many app processes (default 2).
  --seed N         The same seed, the same decisions of the agents.
  --clock          Also: the clock of an app process goes an hour ahead (needs libfaketime).
  --full-disk      Also: the disk of the database is full for a while (needs root on Linux).
  --only WORDS     Only the faults with these words in their name; nothing is written.
  --mutation NAME  With a fault in the kernel, which must be noticed; the exit status is then 0 when it was.
  --mutations      All of them, one after the other.
  --record FILE    Writes every call and answer, one JSON object a line.

Mutations:
${mutations.map(({ name, says }) => `  ${name.padEnd(26)}${says}`).join("\n")}`;

const Options = z.object({
  minutes: z.coerce.number().positive().default(2.5),
  processes: z.coerce.number().int().min(2).max(8).default(2),
  seed: z.coerce
    .number()
    .int()
    .default(() => Date.now() % 1_000_000),
  clock: z.boolean().default(false),
  "full-disk": z.boolean().default(false),
  only: z.string().optional(),
  mutation: z.string().optional(),
  mutations: z.boolean().default(false),
  record: z.string().optional(),
});
export type Options = z.output<typeof Options>;

const [text, yes] = [{ type: "string" } as const, { type: "boolean" } as const];

/** What was asked for, a sentence about what cannot be understood, or nothing where help was asked for. */
export function optionsOf(args: string[]): Options | string | undefined {
  const options = {
    ...{ minutes: text, processes: text, seed: text, only: text, mutation: text, record: text },
    ...{ clock: yes, "full-disk": yes, mutations: yes },
  };
  return readOptions(args, options, Options);
}
