"use server";

import { z } from "zod";
import { publicAction } from "@/lib/http/public-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { signIn as startSession } from "@/lib/http/sign-in";
import { returnPath } from "@/lib/sign-in/return-path";

const SignInInput = z.object({
  email: z.string().trim().min(1, "Enter your work email.").max(320, "Enter a shorter email."),
  password: z.string().min(1, "Enter your password.").max(128, "Enter at most 128 characters."),
  return: z.string().optional(),
});

export const signIn = publicAction(SignInInput, async ({ email, password, return: wanted }) => {
  await startSession({ way: "password", email, password });
  redirectTo(returnPath(wanted));
});
