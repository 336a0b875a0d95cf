import { readFileSync } from "node:fs";
import { z } from "zod";
import { demoPassword, emailOf, people } from "@/lib/demo-people";

/** How an agent signs in. `account` tells apart whose seats are shared; one account where nothing is said. */
export type SignIn = { email: string; password: string; account: string };

const Line = z.object({ email: z.string(), password: z.string(), account: z.string().default("account") });

/** A line of JSON, or an e-mail address, a blank and a password. */
function signIn(line: string): SignIn {
  if (line.startsWith("{")) return Line.parse(JSON.parse(line));
  const [, email = "", password = ""] = /^(\S+)\s+(.+)$/.exec(line) ?? [];
  return Line.parse({ email, password });
}

/** The sign-ins of a file, one a line. */
export const signInsOf = (file: string): SignIn[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map(signIn);

/** The demo's agents that have a seat. */
export const demoSignIns = (): SignIn[] =>
  people
    .filter(({ role, seats }) => role === "agent" && seats)
    .map(({ name }) => ({ email: emailOf(name), password: demoPassword, account: "demo" }));
