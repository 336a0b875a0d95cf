"use server";

import { publicAction } from "@/lib/http/public-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { signIn } from "@/lib/http/sign-in";
import { paths } from "@/lib/paths";
import { ChoosePasswordInput } from "@/lib/sign-in/choose-password";

export const choosePassword = publicAction(ChoosePasswordInput, async ({ token, password }) => {
  await signIn({ way: "link", token, password });
  redirectTo(paths.home);
});
