import { z } from "zod";
import { seatChoices } from "@/lib/catalog";
import { endReasons } from "@/lib/seats/hold";
import { At, Count, Id, PlatformName, ProductName } from "./values";

/** What the Agent API answers. Each schema is a named part of the OpenAPI document. */

const EndReason = z.enum(endReasons).nullable();

export const Lease = z.object({ expiresAt: At, heartbeatSeconds: z.int().min(1) });

const SeatHold = z.object({
  id: Id,
  kind: z.enum(["session", "sign_in"]),
  state: z.enum(["waiting", "connected", "signed_in"]),
  device: z.string(),
  platform: PlatformName,
  since: At,
});

const Pool = z.object({
  capacity: Count,
  inUse: Count,
  clearing: Count,
  offered: Count,
  free: Count,
  waiting: Count,
});

export const Seat = z.object({
  product: ProductName,
  seatType: z.enum(seatChoices),
  version: Count,
  state: z.enum(["none", "available", "full", "in_use", "clearing", "waiting", "offered"]),
  occupancyId: Id.nullable().describe("Names the occupancy to free; null when nothing is occupied."),
  since: At.nullable(),
  message: z.string().nullable().describe("The sentence to show, or null."),
  pool: Pool.nullable().describe("Shared seats only."),
  line: z.object({ position: z.int().min(1), joinedAt: At }).nullable(),
  offer: z.object({ expiresAt: At, extendable: z.boolean() }).nullable(),
  holds: z.array(SeatHold),
});

export const Session = z.object({
  id: Id,
  state: z.enum(["waiting", "connected", "ended"]),
  mode: z.enum(["attended", "unattended"]).nullable().describe("Null for an id that ended before it was created."),
  supportKey: z
    .string()
    .regex(/^\d{9}$/)
    .nullable(),
  supportKeyExpiresAt: At.nullable(),
  createdAt: At.nullable(),
  connectedAt: At.nullable(),
  endedAt: At.nullable(),
  endReason: EndReason,
});

export const SignIn = z.object({
  id: Id,
  state: z.enum(["signed_in", "ended"]),
  createdAt: At.nullable(),
  endedAt: At.nullable(),
  endReason: EndReason,
});

const HoldPulse = z.object({
  id: Id,
  state: z.enum(["alive", "ended", "unknown"]),
  endReason: EndReason,
  lease: Lease.nullable(),
});

const AgentUser = z.object({ id: Id, name: z.string(), email: z.string() });

export const SignedIn = z.object({ token: z.string(), expiresAt: At, user: AgentUser, seats: z.array(Seat).length(2) });
export const Seats = z.object({ seats: z.array(Seat).length(2) });
export const OpenHolds = z.object({ sessions: z.array(Session), signIns: z.array(SignIn) });
export const SessionStarted = z.object({ session: Session, seat: Seat, lease: Lease });
export const SessionConnected = z.object({ session: Session, lease: Lease });
export const SessionEnded = z.object({ session: Session, seat: Seat });
export const SignInStarted = z.object({ signIn: SignIn, seat: Seat, lease: Lease });
export const SignInEnded = z.object({ signIn: SignIn, seat: Seat });
export const Heartbeats = z.object({ holds: z.array(HoldPulse) });
export const OneSeat = z.object({ seat: Seat });

/** The data of an event `seat`. */
export const SeatChanged = z.object({
  product: ProductName,
  version: Count.describe("The `version` that the seat has now."),
});

/** The data of an event `ask`. */
export const Asked = z.object({
  id: Id.describe("To answer with POST /asks/{id}."),
  product: ProductName,
  from: z.string(),
  text: z.string().describe("The sentence to show."),
});

/** JSON Schema has no words for a stream. */
export const Events = z
  .string()
  .describe(
    "`event: seat`, `data`: a SeatChanged. Of several changes only the newest may be told: read the seat again. `event: ask`, `data`: an Asked.",
  );

/** RFC 9457. `code` is stable and for programs, `detail` is the sentence for people. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  reference: z.string(),
  seat: Seat.optional().describe("With all_shared_seats_in_use and seat_clearing."),
  issues: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .optional()
    .describe("With invalid_input."),
});

/** By the names they have in the document. */
export const parts = {
  Lease,
  Seat,
  Session,
  SignIn,
  SignedIn,
  Seats,
  OpenHolds,
  SessionStarted,
  SessionConnected,
  SessionEnded,
  SignInStarted,
  SignInEnded,
  Heartbeats,
  OneSeat,
  SeatChanged,
  Asked,
  Events,
  Problem,
};
