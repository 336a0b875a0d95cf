"use client";

import { useEffect, useRef } from "react";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import { emailProblem } from "@/lib/users/email-problem";
import type { SaveProblem } from "../../_form/save-problem";

type EmailFieldProps = {
  value: string;
  onChange: (email: string) => void;
  problem: SaveProblem;
  /** The address that `problem` is about. */
  tried: string;
};

/** The work email. Checked at the first save, then while it is mended; somebody who exists already is a link. */
export function EmailField({ value, onChange, problem, tried }: EmailFieldProps) {
  const told = problem.fields.find(({ id }) => id === "email");
  const field = useRef<HTMLInputElement>(null);
  // Whoever comes here comes to type; a phone would bring up its keyboard over the page.
  useEffect(() => {
    if (window.matchMedia("(pointer: fine)").matches && field.current?.value === "") field.current.focus();
  }, []);
  const existing = value === tried ? problem.rows.find((row) => row.existing)?.existing : undefined;
  return (
    <div className="flex flex-col gap-2">
      <TextField
        ref={field}
        id="email"
        label="Work email"
        type="email"
        maxLength={300}
        value={value}
        error={told && (value === tried ? told.message : emailProblem(value))}
        onChange={(event) => onChange(event.target.value)}
      />
      {existing && (
        <div role="status">
          <Notice title={`${existing.name} already exists.`}>
            <p>
              <TextLink href={paths.user(existing.id)} data-keeps-draft>
                Open {existing.name}
              </TextLink>{" "}
              to change seats. What you typed here is kept.
            </p>
          </Notice>
        </div>
      )}
    </div>
  );
}
