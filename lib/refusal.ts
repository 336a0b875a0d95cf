import { allSharedSeatsInUse } from "./catalog";

/** Every expected no: its code for programs, the HTTP status of the agent API, its sentence for people. */
export const refusals = {
  invalid_input: { status: 400, message: "Some of what was sent cannot be used. Check the marked fields." },
  invalid_credentials: { status: 401, message: "Email or password is incorrect." },
  signed_out: { status: 401, message: "You are signed out. Sign in again." },
  not_allowed: { status: 403, message: "Your privileges do not include this." },
  agents_only: { status: 403, message: "Managers can change agents only. Ask an admin." },
  no_seat_assigned: { status: 403, message: "You have no seat for this product. Ask an admin." },
  not_found: { status: 404, message: "There is nothing at this address." },
  method_not_allowed: { status: 405, message: "This address takes other methods. The Allow header names them." },
  all_shared_seats_in_use: { status: 409, message: allSharedSeatsInUse },
  seat_clearing: { status: 409, message: "Your seat is clearing. You can start again once it has cleared." },
  named_seat_needs_no_line: {
    status: 409,
    message: "Your Named seat is yours all the time. There is nothing to wait for.",
  },
  no_seats_in_plan: {
    status: 409,
    message: "The plan has no Shared seats for this product, so there is nothing to wait for.",
  },
  no_offer: { status: 409, message: "No seat is kept for you at the moment." },
  already_extended: { status: 409, message: "You have had more time once already." },
  session_ended: { status: 409, message: "This session has ended. Start a new one." },
  id_already_used: { status: 409, message: "This id belongs to another kind of session. Use a new one." },
  named_seat_cannot_be_cleared: { status: 409, message: "A Named seat belongs to one person and cannot be cleared." },
  insufficient_seats: { status: 409, message: "Insufficient seats..." },
  named_seats_assigned: { status: 409, message: "More Named seats than that are assigned. Remove some first." },
  changed_meanwhile: { status: 409, message: "Somebody changed this while you were editing." },
  nothing_to_undo: {
    status: 409,
    message: "There is nothing to undo here any more. Changes can be undone for 24 hours.",
  },
  last_admin: { status: 409, message: "An account needs an admin. Make somebody else an admin first." },
  email_unavailable: { status: 409, message: "This email address cannot be used. Choose another one." },
  not_invited: { status: 409, message: "This person has signed in already. They can reset their password themselves." },
  suspended: { status: 409, message: "This person is suspended. Reactivate them first." },
  group_name_taken: { status: 409, message: "There is a group of this name already. Choose another one." },
  group_not_found: { status: 409, message: "This group does not exist any more. Choose another one." },
  group_needed: {
    status: 409,
    message: "Keep people in at least one of your groups. An admin can move them to other ones.",
  },
  request_open: { status: 409, message: "A request for this product is open already." },
  request_decided: { status: 409, message: "This request has been decided already." },
  link_expired: { status: 410, message: "This link has expired or was used already. Ask for a new one." },
  body_too_large: { status: 413, message: "The body is too large." },
  not_json: { status: 415, message: "The body must be JSON: send Content-Type: application/json." },
  too_many_sessions: { status: 429, message: "200 sessions of this agent are open. End some of them first." },
  mailed_lately: { status: 429, message: "This person was mailed an invitation a short time ago." },
  too_many_tries: { status: 429, message: "Too many tries. Wait a few minutes, or reset your password." },
  unavailable: { status: 503, message: "OpenSeat cannot reach its database. Try again in a moment." },
} as const satisfies Record<string, { status: number; message: string }>;

export type RefusalCode = keyof typeof refusals;

/** An expected no. Thrown inside the domain, answered once at each door; `details` is for programs and screens. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: unknown;

  constructor(code: RefusalCode, options: { message?: string; details?: unknown } = {}) {
    super(options.message ?? refusals[code].message);
    this.name = "Refusal";
    this.code = code;
    this.details = options.details;
  }

  get status(): number {
    return refusals[this.code].status;
  }
}
