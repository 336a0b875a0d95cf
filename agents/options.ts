import { z } from "zod";
import { readOptions } from "./read-options";

export const help = `Usage: npm run agents -- [--url http://localhost:3000] [--count 30] [--minutes 5]

Behaves like many agents' apps on the public Agent API, and checks from the outside that the seats' promises are kept.
The exit status is 0 when none was broken.

  --url URL        Where OpenSeat is; several times for several processes of one database.
  --count N        How many apps; more than sign-ins means several devices for an agent (default: one each).
  --minutes N      How long (default 5).
  --accounts FILE  The agents' sign-ins, one a line: "email password", or {"email", "password", "account"} as JSON.
                   Without it: the demo's agents of npm start.
  --make ACCOUNT   Adds the agents to this account (its id, by the operator's command line) and keeps their sign-ins in
                   the file of --accounts.
  --think N        The mean seconds between two things that an agent does (default 4).
  --seed N         The same seed, the same decisions.
  --record FILE    Writes every call and answer, one JSON object a line.`;

const Count = z.coerce.number().int().min(1).max(10_000);
const Options = z
  .object({
    url: z.array(z.url({ protocol: /^https?$/ })).default(["http://localhost:3000"]),
    count: Count.optional(),
    minutes: z.coerce.number().positive().default(5),
    accounts: z.string().optional(),
    make: z.string().optional(),
    think: z.coerce.number().positive().default(4),
    seed: z.coerce
      .number()
      .int()
      .default(() => Date.now() % 1_000_000),
    record: z.string().optional(),
  })
  .refine(({ make, accounts }) => !make || accounts, {
    path: ["make"],
    error: "needs --accounts FILE to keep the sign-ins in.",
  });

export type Options = z.output<typeof Options>;

const text = { type: "string" } as const;

/** What was asked for, a sentence about what cannot be understood, or nothing where help was asked for. */
export function optionsOf(args: string[]): Options | string | undefined {
  const options = {
    ...{ url: { ...text, multiple: true }, count: text, minutes: text, accounts: text, make: text, think: text },
    ...{ seed: text, record: text },
  };
  return readOptions(args, options, Options);
}
