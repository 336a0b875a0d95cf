import { z } from "zod";
import { normalName } from "@/lib/normal-name";

/** The name of a group, with the sentence that helps to correct it. */
export const GroupName = z
  .string("Enter a name")
  .transform(normalName)
  .pipe(
    z
      .string()
      .min(1, "Enter a name")
      .max(60, "Use at most 60 characters")
      .regex(/^[^\p{Cc}\p{Cs}]*$/u, "Use letters, spaces and punctuation only"),
  );
