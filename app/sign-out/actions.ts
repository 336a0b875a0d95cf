"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/http/form-action";
import { signOut as endSession } from "@/lib/http/sign-in";
import { paths } from "@/lib/paths";

export const signOut = formAction(async () => {
  await endSession();
  redirect(paths.signIn);
});
