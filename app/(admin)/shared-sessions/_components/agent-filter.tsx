"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { TextField } from "@/components/ui/text-field";

/** Part of an agent's name or email. Applies 200 ms after the last key, and follows `value` when others change it. */
export function AgentFilter({ value, onChange }: { value: string; onChange: (agent: string) => void }) {
  const [typed, setTyped] = useState(value);
  const [applied, setApplied] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (value !== applied) {
      setApplied(value);
      setTyped(value);
    }
  }
  const apply = useEffectEvent(onChange);
  useEffect(() => {
    if (typed === applied) return;
    const timer = setTimeout(() => {
      setApplied(typed);
      apply(typed);
    }, 200);
    return () => clearTimeout(timer);
  }, [typed, applied]);
  return (
    <TextField
      label="Agent"
      type="search"
      placeholder="Name or email"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
