import type { ActionResult } from "@/lib/http/answer";
import type { Viewer } from "../_form/may-change";
import { seatListWords } from "../_seats/seat-list-words";
import { remove, signOut, suspend } from "../actions";
import type { Person } from "./person";
import type { ActionWords } from "./use-account-action";

/** Something that is done to a whole person at once, and what it does, in sentences. */
export type AccountDeed = {
  label: "Sign out everywhere" | "Suspend" | "Delete";
  consequences: string[];
  act: () => Promise<ActionResult<unknown>>;
  words: ActionWords<unknown>;
  danger?: boolean;
  /** There is nothing to look at afterwards. */
  leaves?: boolean;
};

const goesOn = "Connected support sessions are not interrupted; unused support keys stop working.";

function givesUp({ name, seats }: Person) {
  const has = seats.remote_support !== "none" || seats.service_desk !== "none";
  return has ? `${name} gives up ${seatListWords(seats)}.` : `${name} has no seat to give up.`;
}

const signOutDeed = ({ id, name }: Person): AccountDeed => ({
  label: "Sign out everywhere",
  consequences: [
    `${name} is signed out of every browser and agent app at once, and can sign in again.`,
    "Connected support sessions are not interrupted.",
  ],
  act: () => signOut({ userId: id }),
  words: {
    pending: `Signing ${name} out…`,
    done: () => `${name} is signed out everywhere.`,
    failed: `${name} was not signed out.`,
  },
});

const suspendDeed = (person: Person): AccountDeed => ({
  label: "Suspend",
  danger: true,
  consequences: [
    `${person.name} can no longer sign in. ${givesUp(person)}`,
    goesOn,
    "You can reactivate later; seats do not come back by themselves.",
  ],
  act: () => suspend({ id: person.id, version: person.version }),
  words: {
    pending: `Suspending ${person.name}…`,
    done: () => `${person.name} is suspended and has no seat.`,
    failed: `${person.name} was not suspended.`,
  },
});

const deleteDeed = (person: Person): AccountDeed => ({
  label: "Delete",
  danger: true,
  leaves: true,
  consequences: [
    `This cannot be undone. ${givesUp(person)}`,
    goesOn,
    `${person.email} can be used for somebody else; the record keeps the name.`,
  ],
  act: () => remove({ id: person.id, version: person.version }),
  words: {
    pending: `Deleting ${person.name}…`,
    done: () => `${person.name} was deleted.`,
    failed: `${person.name} was not deleted.`,
  },
});

/** What can be done to this person, in the order of the page. Signing out somebody's devices is the admin's. */
export function accountDeeds(person: Person, viewer: Viewer): AccountDeed[] {
  return [
    ...(viewer.role === "admin" && person.status !== "invited" ? [signOutDeed(person)] : []),
    ...(person.status === "suspended" ? [] : [suspendDeed(person)]),
    deleteDeed(person),
  ];
}
