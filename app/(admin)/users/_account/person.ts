import type { PersonFacts } from "@/lib/users/people-refused";

/** What an act on a whole person needs to know of them: a row of the list and a user's page both do. */
export type Person = Pick<PersonFacts, "email" | "role" | "status" | "seats"> & {
  id: string;
  version: number;
  name: string;
};
