import { type ParseArgsConfig, parseArgs } from "node:util";
import type { z } from "zod";

/** What was asked for, a sentence about what cannot be understood, or nothing where help was asked for. */
export function readOptions<S extends z.ZodType>(
  args: string[],
  options: NonNullable<ParseArgsConfig["options"]>,
  schema: S,
): z.output<S> | string | undefined {
  try {
    const { values } = parseArgs({ args, options: { ...options, help: { type: "boolean", short: "h" } } });
    if (values.help) return undefined;
    const parsed = schema.safeParse(values);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    return `--${issue?.path.join(".")}: ${issue?.message}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
