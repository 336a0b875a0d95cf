"use client";

import { useState } from "react";
import type { LinkPurpose } from "@/lib/sign-in/create-link";
import { makeLink } from "../actions";
import { copyText } from "./copy-text";
import type { Person } from "./person";
import { useAccountAction } from "./use-account-action";

const words = {
  invitation: { label: "Invitation link", what: "An invitation link", how: "Earlier ones no longer work." },
  password_reset: { label: "Password link", what: "A password link", how: "It works once, for 1 hour." },
};

/** A link that is there to be handed on, whether or not it could be copied. */
export type MadeLink = { url: string; copied: boolean };

/** Makes a fresh one-time link and copies it. Where copying is not allowed, `link` is there to be selected. */
export function useCopiedLink({ id, name }: Pick<Person, "id" | "name">, purpose: LinkPurpose) {
  const { pending, run } = useAccountAction();
  const [link, setLink] = useState<MadeLink | null>(null);
  const { label, what, how } = words[purpose];
  const copy = () =>
    run(
      async () => {
        const answer = await makeLink({ userId: id, purpose });
        if (answer.status !== "done") return answer;
        const url = new URL(answer.value.url, location.origin).href;
        return { ...answer, value: { url, copied: await copyText(url) } };
      },
      {
        pending: `Making a link for ${name}…`,
        done: () => `${what} for ${name} is copied. ${how}`,
        waits: ({ copied }) => (copied ? null : `${what} for ${name} is made, but could not be copied. ${how}`),
        failed: "No link was made.",
      },
      { with: setLink },
    );
  return { pending, label, link, copy, forget: () => setLink(null) };
}
