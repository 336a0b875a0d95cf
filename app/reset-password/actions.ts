"use server";

import { after } from "next/server";
import { z } from "zod";
import { database } from "@/lib/database";
import { publicAction } from "@/lib/http/public-action";
import { requestPasswordReset } from "@/lib/sign-in/request-password-reset";

const RequestInput = z.object({
  email: z.string().trim().min(1, "Enter your work email.").max(320, "Enter a shorter email."),
});

export const requestReset = publicAction(RequestInput, async ({ email }, { requestId }) => {
  const { mail } = await requestPasswordReset(database, { email, requestId });
  after(() => mail);
});
