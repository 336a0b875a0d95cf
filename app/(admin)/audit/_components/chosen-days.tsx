"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { useTimeZone } from "@/components/ui/use-time-zone";
import { useAuditNavigation } from "./audit-navigation";
import { type AuditQuery, auditHref } from "./audit-query";

/** From which day to which, both included. Days are the company's, so that an address means the same to everybody. */
export function ChosenDays({ query, zone }: { query: AuditQuery; zone: string }) {
  const { go } = useAuditNavigation();
  const own = useTimeZone();
  const [from, setFrom] = useState(query.from ?? "");
  const [to, setTo] = useState(query.to ?? "");
  const backwards = from !== "" && to !== "" && from > to;
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!backwards) go(auditHref(query, { from: from || undefined, to: to || undefined }));
      }}
    >
      <TextField label="First day" type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
      <TextField
        label="Last day"
        type="date"
        value={to}
        onChange={(event) => setTo(event.target.value)}
        error={backwards ? "Choose the first day or a later one" : undefined}
      />
      <Button type="submit">Show these days</Button>
      <p className="pb-2 text-label font-regular text-ink-2">
        Days in {zone}, the company’s time zone{own === zone ? "" : `; times in ${own}`}
      </p>
    </form>
  );
}
