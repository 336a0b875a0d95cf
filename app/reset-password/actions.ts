"use server";

import { after } from "next/server";
import { z } from "zod";
import { database } from "@/lib/database";
import { publicAction } from "@/lib/http/public-action";
import { mailIsConfigured } from "@/lib/mail/send-mail";
import { requestPasswordReset } from "@/lib/sign-in/request-password-reset";

const RequestInput = z.object({
  email: z.string().trim().min(1, "Enter your work email.").max(320, "Enter a shorter email."),
});

export const requestReset = publicAction(RequestInput, async ({ email }, { requestId }) => {
  // After the answer, whose time must not tell who has an account. Without mail a link would only outdate an admin's.
  if (mailIsConfigured) after(async () => (await requestPasswordReset(database, { email, requestId })).mail);
});
