"use client";

import { useState } from "react";
import type { LinkPurpose } from "@/lib/sign-in/create-link";
import { makeLink } from "../actions";
import type { Person } from "./person";
import { useAccountAction } from "./use-account-action";

const words = {
  invitation: { what: "An invitation link", how: "Earlier ones no longer work." },
  password_reset: { what: "A password link", how: "It works once, for 1 hour." },
};

/** Makes a fresh one-time link and copies it. Where copying is forbidden, `link` is there to be selected. */
export function useCopiedLink({ id, name }: Pick<Person, "id" | "name">, purpose: LinkPurpose) {
  const { pending, run } = useAccountAction();
  const [link, setLink] = useState<string | null>(null);
  const { what, how } = words[purpose];
  const copy = () =>
    run(
      () => makeLink({ userId: id, purpose }),
      {
        pending: `Making a link for ${name}…`,
        done: () => `${what} for ${name} is copied. ${how}`,
        failed: "No link was made.",
      },
      {
        with: ({ url }) => {
          const whole = new URL(url, location.origin).href;
          setLink(whole);
          navigator.clipboard?.writeText(whole).catch(() => undefined);
        },
      },
    );
  return { pending, link, copy };
}
