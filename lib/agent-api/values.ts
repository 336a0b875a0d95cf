import { z } from "zod";
import { platforms, products } from "@/lib/catalog";

/** The values that calls and answers are made of. */

/** A UUID in any case; answers write it in lower case. */
export const Id = z.guid("Must be a UUID.").toLowerCase();

/** ISO 8601, UTC. */
export const At = z.iso.datetime({ offset: true });

export const ProductName = z.enum(products);
export const PlatformName = z.enum(platforms);

/** Text on one line: PostgreSQL takes no NUL, and no list should show a line break. */
export const Line = (most: number) =>
  z
    .string()
    .trim()
    .min(1, "Must not be empty.")
    .max(most, `Must have at most ${most} characters.`)
    .regex(/^\P{Cc}*$/u, "Must not contain control characters.");

export const Count = z.int().min(0);
