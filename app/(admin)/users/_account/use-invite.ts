"use client";

import { invite } from "../actions";
import type { Person } from "./person";
import { useAccountAction } from "./use-account-action";

/** Mails a fresh invitation. */
export function useInvite({ id, name, email }: Pick<Person, "id" | "name" | "email">) {
  const { pending, run } = useAccountAction();
  const send = () =>
    run(() => invite({ userId: id }), {
      pending: `Sending an invitation to ${name}…`,
      done: () => `An invitation was sent to ${email}.`,
      waits: ({ sent }) => (sent ? null : "The mail did not leave yet and is tried again. Or copy a link instead."),
      failed: "The invitation was not sent.",
    });
  return { pending, send };
}
