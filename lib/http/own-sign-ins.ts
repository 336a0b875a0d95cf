import { headers } from "next/headers";
import type { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { type ChangePasswordInput, changePassword } from "@/lib/sign-in/change-password";
import { signOutOwnDevices } from "@/lib/sign-in/sign-out-everywhere";
import { clientAddress } from "./client-address";
import { signIn, signOut } from "./sign-in";

/** Changes one's own password; this browser stays signed in, with a session of the new password (R20). */
export async function changePasswordHere(context: Context<"signed_in">, input: z.output<typeof ChangePasswordInput>) {
  const { email } = context.actor;
  await changePassword(context, { ...input, address: clientAddress(await headers()) });
  await signIn({ way: "password", email, password: input.password });
}

/** Signs out of every device, this browser too. */
export async function signOutEverywhereHere(context: Context<"signed_in">) {
  await signOutOwnDevices(context);
  await signOut();
}
