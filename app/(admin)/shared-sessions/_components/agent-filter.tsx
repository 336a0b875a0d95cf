"use client";

import { useEffect, useState } from "react";
import { TextField } from "@/components/ui/text-field";

/** Part of an agent's name or email. Applies 200 ms after the last key. */
export function AgentFilter({ value, onChange }: { value: string; onChange: (agent: string) => void }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), 200);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <TextField
      label="Agent"
      type="search"
      placeholder="Name or email"
      value={typed}
      onChange={(e) => setTyped(e.target.value)}
    />
  );
}
