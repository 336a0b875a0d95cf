import { z } from "zod";
import { products } from "@/lib/catalog";

/** The product whose line is meant. */
export const LineInput = z.object({ product: z.enum(products) });
