import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { seatChoices } from "@/lib/catalog";
import { Refusal, refusals } from "@/lib/refusal";
import { hashPassword, NewPassword } from "@/lib/sign-in/password";
import { personFields } from "@/lib/users/person-input";
import { savePeople } from "@/lib/users/save-people";

const { email, firstName, lastName, role, privileges } = personFields;
const Seat = z.enum(seatChoices, "A seat is none, named or shared").default("none");

const Person = z.strictObject({
  email,
  firstName: firstName.default(""),
  lastName: lastName.default(""),
  role: role.default("agent"),
  privileges: privileges.default([]),
  remoteSupport: Seat,
  serviceDesk: Seat,
  password: NewPassword.nullish(),
});

type Refused = { email: string; code: string; message: string };

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The address as it was given, so that whoever gave it finds it again. */
function givenEmail(value: unknown) {
  return typeof value === "object" && value && "email" in value ? String(value.email) : "";
}

/** Adds the person of one line of JSON, or says why not. */
export async function addPerson(
  ctx: Context<"add_delete_users">,
  line: string,
): Promise<{ id: string; email: string } | Refused> {
  const value = json(line);
  const parsed = Person.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.length ? `${issue.path.join(".")}: ` : "";
    const message = value === undefined ? "This line is not JSON." : `${where}${issue?.message}`;
    return { email: givenEmail(value), code: "invalid_input", message };
  }
  const { remoteSupport, serviceDesk, password, ...person } = parsed.data;
  const seats = { remote_support: remoteSupport, service_desk: serviceDesk };
  const access = password ? { passwordHash: await hashPassword(password) } : {};
  try {
    const { saved } = await savePeople(ctx, [{ ...person, seats, ...access }]);
    return { id: saved[0]?.id ?? "", email: person.email };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { email: givenEmail(value), code: error.code, message: refusals[error.code].message };
  }
}
