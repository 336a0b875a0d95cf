import type { z } from "zod";
import type { Hold } from "@/lib/seats/hold";
import type { Session, SignIn } from "./answers";

/** The kernel's hold as the contract's `session` (Remote Support). */
export function sessionOf(hold: Hold): z.output<typeof Session> {
  const { id, state, mode, supportKey, supportKeyExpiresAt, createdAt, connectedAt, endedAt, endReason } = hold;
  if (state === "signed_in") throw new Error("a sign-in is no session");
  return { id, state, mode, supportKey, supportKeyExpiresAt, createdAt, connectedAt, endedAt, endReason };
}

/** The kernel's hold as the contract's `signIn` (Service Desk). */
export function signInOf(hold: Hold): z.output<typeof SignIn> {
  const { id, state, createdAt, endedAt, endReason } = hold;
  return { id, state: state === "ended" ? "ended" : "signed_in", createdAt, endedAt, endReason };
}
