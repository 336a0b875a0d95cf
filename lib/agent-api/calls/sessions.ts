import { z } from "zod";
import { connectSession as connect } from "@/lib/seats/connect-session";
import { endHold } from "@/lib/seats/end-hold";
import { takeSeat } from "@/lib/seats/take-seat";
import { SessionConnected, SessionEnded, SessionStarted } from "../answers";
import { agentCall, created, ok } from "../call";
import { sessionOf } from "../compose";
import { Id } from "../values";

const product = "remote_support";
const OneSession = z.object({ id: Id.describe("Made by the app: repeating the call never takes a second seat.") });

/** A seat for a support session (R5): taken when the session is created, once however often the call is repeated (R15). */
export const startSession = agentCall({
  name: "startSession",
  method: "PUT",
  path: "/sessions/{id}",
  does: "Creates a support session. Attended: a support key is generated. Unattended: connected at once.",
  input: OneSession.extend({ mode: z.enum(["attended", "unattended"]) }),
  checkedInKernel: true,
  statuses: { 201: "The session was created.", 200: "The session is already there." },
  answer: SessionStarted,
  refusals: [
    "no_seat_assigned",
    "all_shared_seats_in_use",
    "seat_clearing",
    "session_ended",
    "id_already_used",
    "too_many_sessions",
  ],
  run: async (ctx, { id, mode }) => {
    const { created: isNew, hold, seat, lease } = await takeSeat(ctx, { id, product, mode });
    return (isNew ? created : ok)({ session: sessionOf(hold), seat, lease });
  },
});

/** The customer joined, on the session's own device. */
export const connectSession = agentCall({
  name: "connectSession",
  method: "POST",
  path: "/sessions/{id}/connect",
  does: "Says that the customer joined. From the session's own device.",
  input: OneSession,
  checkedInKernel: true,
  statuses: { 200: "The session is connected." },
  answer: SessionConnected,
  refusals: ["not_found", "session_ended"],
  run: async (ctx, { id }) => {
    const { hold, lease } = await connect(ctx, { id });
    return ok({ session: sessionOf(hold), lease });
  },
});

/** The session is over; an id never seen is remembered as ended, so that a PUT on its way takes no seat (R15). */
export const endSession = agentCall({
  name: "endSession",
  method: "DELETE",
  path: "/sessions/{id}",
  does: "Ends a support session, from any of the agent's devices. An id never seen is remembered as ended.",
  input: OneSession,
  checkedInKernel: true,
  whileDraining: true,
  statuses: { 200: "The session has ended." },
  answer: SessionEnded,
  refusals: ["id_already_used"],
  run: async (ctx, { id }) => {
    const { hold, seat } = await endHold(ctx, { id, product });
    return ok({ session: sessionOf(hold), seat });
  },
});
