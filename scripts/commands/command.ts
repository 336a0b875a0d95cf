import { type ParseArgsConfig, parseArgs } from "node:util";
import { z } from "zod";
import type { Database } from "@/db/client";
import { Refusal } from "@/lib/refusal";
import { Trouble } from "../bootstrap.mjs";
import { type List, printJson, printTable } from "./list";
import { printable, printableLines } from "./printable";
import { withDatabase } from "./with-database";

/** What a command answers: a list, or for programs, for people, and whether all of it was done. */
export type Answer = List | { json: unknown; text: string; done?: boolean };

export type Command = {
  summary: string;
  /** What follows the command's name, as --help shows it. */
  usage: string;
  /** More for --help. */
  notes?: string;
  /** The one word that may follow without an option's name. */
  positional?: string;
  Input: z.ZodObject;
  run: (db: Database, input: unknown) => Promise<Answer>;
};

/** A command whose `run` gets what `Input` made of its options. An option's name is its key with hyphens. */
export function command<S extends z.ZodObject>(
  definition: Omit<Command, "Input" | "run"> & { Input: S; run: (db: Database, input: z.output<S>) => Promise<Answer> },
): Command {
  const { Input, run } = definition;
  return { ...definition, run: (db, input) => run(db, Input.parse(input)) };
}

/** A switch that has to be given, such as --password-stdin. */
export const Switch = z.literal(true);

/** A sentence for whoever mistyped, and exit status 2. */
class Misuse extends Error {}

const optionName = (key: string) => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function readOptions({ Input, positional }: Command, args: string[]) {
  const keys = Object.keys(Input.shape).filter((key) => key !== positional);
  const options: NonNullable<ParseArgsConfig["options"]> = { json: { type: "boolean" }, help: { type: "boolean" } };
  for (const key of keys)
    options[optionName(key).slice(2)] = { type: isSwitch(Input.shape[key]) ? "boolean" : "string" };
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: Boolean(positional) });
    if (positionals.length > 1) throw new Misuse(`"${positionals[1]}" is one word too many.`);
    const input = Object.fromEntries(keys.map((key) => [key, values[optionName(key).slice(2)]]));
    return { values, input: positional ? { ...input, [positional]: positionals[0] } : input };
  } catch (error) {
    throw new Misuse(error instanceof Error ? `${error.message.split(". ")[0]}.` : String(error));
  }
}

const isSwitch = (schema: unknown) => schema === Switch;

function checked({ Input, positional }: Command, input: Record<string, unknown>) {
  const parsed = Input.safeParse(input);
  if (parsed.success) return;
  const [issue] = parsed.error.issues;
  const key = String(issue?.path[0] ?? "");
  const name = key === positional ? key.toUpperCase() : optionName(key);
  throw new Misuse(input[key] === undefined ? `${name} is missing.` : `${name}: ${issue?.message}.`);
}

/** Prints an answer; resolves to whether all was done. A list is read while it is printed. */
async function print(answer: Answer, asJson: boolean) {
  if ("rows" in answer) {
    await (asJson ? printJson(answer) : printTable(answer));
    return true;
  }
  const { json, text, done = true } = answer;
  console.log(asJson ? printable(JSON.stringify(json)) : printableLines(text));
  return done;
}

/** Runs one command to its exit status. Standard output holds the answer and nothing else. */
export async function runCommand(name: string, command: Command, args: string[]): Promise<number> {
  try {
    const { values, input } = readOptions(command, args);
    if (values.help) {
      console.log(helpOf(name, command));
      return 0;
    }
    checked(command, input);
    const asJson = Boolean(values.json);
    return await withDatabase(async (db) => ((await print(await command.run(db, input), asJson)) ? 0 : 1));
  } catch (error) {
    if (error instanceof Misuse) {
      console.error(`${printable(error.message)} See: npm run -s openseat -- ${name} --help`);
      return 2;
    }
    if (!(error instanceof Refusal || error instanceof Trouble)) throw error;
    console.error(printableLines(error.message));
    return 1;
  }
}

const helpOf = (name: string, { summary, usage, notes }: Command) =>
  [`Usage: npm run -s openseat -- ${name} ${usage}`, summary, notes, "--json  Answer with JSON only."]
    .filter(Boolean)
    .join("\n\n");
