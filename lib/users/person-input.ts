import { z } from "zod";
import { grantablePrivileges, roles, seatChoices } from "@/lib/catalog";
import { emailProblem } from "./email-problem";
import { normalEmail } from "./normal-email";

/** An address as it is kept (R19), with the sentence that helps to correct it. */
export const Email = z
  .string("Enter a work email")
  .max(1000, "Email must be 254 characters or less")
  .transform(normalEmail)
  .superRefine((email, { addIssue }) => {
    const message = emailProblem(email);
    if (message) addIssue({ code: "custom", message });
  });

const Name = z
  .string()
  .trim()
  .max(100, "Use at most 100 characters")
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, "Use letters, spaces and punctuation only");
const SeatOf = z.enum(seatChoices, "Choose No seat, Named or Shared");
const seats = { remote_support: SeatOf, service_desk: SeatOf };

/** Everything that a form asks about a person. */
export const personFields = {
  email: Email,
  firstName: Name,
  lastName: Name,
  role: z.enum(roles, "Choose a role"),
  privileges: z.array(z.enum(grantablePrivileges)),
  seats: z.object(seats),
};

const mostGroups = 1000;
const Groups = z.array(z.uuid()).max(mostGroups);

/** The groups of a person, and those that a manager is limited to; all optional. */
export const groupFields = {
  groups: Groups.optional(),
  limited: z.boolean().optional(),
  managesGroups: Groups.optional(),
};

/** Which groups somebody joins (true) and leaves (false). They stay in the others, which whoever decides may not know of. */
export const GroupMoves = z
  .record(z.uuid(), z.boolean())
  .refine((moves) => Object.keys(moves).length <= mostGroups, "Change fewer groups at once");
export type GroupMoves = z.output<typeof GroupMoves>;

export const SeatChange = z.object(seats).partial();

/** One person, and the version that whoever changes it saw. */
export const PersonSeen = z.object({ id: z.uuid(), version: z.int().positive() });
export type PersonSeen = z.output<typeof PersonSeen>;
