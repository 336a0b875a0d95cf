"use client";

import { useId, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { inputLook } from "@/components/ui/input-look";
import { useAuditNavigation } from "./audit-navigation";
import { type AuditQuery, auditHref } from "./audit-query";
import { type Names, nobodyOptions } from "./filter-words";
import { PersonPicker } from "./person-picker";

type PersonFilterProps = { what: "actor" | "person"; query: AuditQuery; names: Names };

const labels = { actor: "Actor", person: "Person" } as const;
const everybody = { actor: "Anybody", person: "Anybody or anything" } as const;

/** Who acted, or to whom it happened: opens a search over everybody, whoever was deleted too. */
export function PersonFilter({ what, query, names }: PersonFilterProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const { go } = useAuditNavigation();
  const asked = query[what];
  const others = what === "actor" ? nobodyOptions : [];
  const name = asked && (others.find(({ value }) => value === asked)?.name ?? names[asked]);
  return (
    <div className="flex flex-col gap-1">
      <span id={`${id}-label`} className="text-label">
        {labels[what]}
      </span>
      <button
        id={id}
        type="button"
        aria-haspopup="dialog"
        aria-labelledby={`${id}-label ${id}`}
        className={`${inputLook} flex items-center justify-between gap-2 text-start`}
        onClick={() => setOpen(true)}
      >
        <span className="truncate">{name ?? everybody[what]}</span>
        <Icon name="chevron-down" />
      </button>
      <PersonPicker
        open={open}
        title={what === "actor" ? "Who did it?" : "Whom is it about?"}
        everybody={everybody[what]}
        others={others}
        onChoose={(value) => {
          setOpen(false);
          go(auditHref(query, { [what]: value }));
        }}
        onClose={() => setOpen(false)}
      />
    </div>
  );
}
