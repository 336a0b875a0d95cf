import { z } from "zod";
import { endHold } from "@/lib/seats/end-hold";
import { takeSeat } from "@/lib/seats/take-seat";
import { SignInEnded, SignInStarted } from "../answers";
import { agentCall, created, ok } from "../call";
import { signInOf } from "../compose";
import { Id } from "../values";

const product = "service_desk";
const OneSignIn = z.object({ id: Id.describe("Made by the app: repeating the call never takes a second seat.") });

/** A seat for Service Desk, held until the last device signs out (R6). */
export const signIn = agentCall({
  name: "signIn",
  method: "PUT",
  path: "/sign-ins/{id}",
  does: "Signs in to Service Desk on this device.",
  input: OneSignIn,
  checkedInKernel: true,
  statuses: { 201: "Signed in.", 200: "Signed in already." },
  answer: SignInStarted,
  refusals: [
    "no_seat_assigned",
    "all_shared_seats_in_use",
    "seat_clearing",
    "session_ended",
    "id_already_used",
    "too_many_sessions",
  ],
  run: async (ctx, { id }) => {
    const { created: isNew, hold, seat, lease } = await takeSeat(ctx, { id, product, mode: null });
    return (isNew ? created : ok)({ signIn: signInOf(hold), seat, lease });
  },
});

/** Signed out of Service Desk; an id never seen is remembered as ended (R15). */
export const signOut = agentCall({
  name: "signOut",
  method: "DELETE",
  path: "/sign-ins/{id}",
  does: "Signs out of Service Desk. An id never seen is remembered as ended.",
  input: OneSignIn,
  checkedInKernel: true,
  statuses: { 200: "Signed out." },
  answer: SignInEnded,
  refusals: ["id_already_used"],
  run: async (ctx, { id }) => {
    const { hold, seat } = await endHold(ctx, { id, product });
    return ok({ signIn: signInOf(hold), seat });
  },
});
