"use client";

import { useQuery } from "@tanstack/react-query";
import { ListFailed } from "@/components/live/list-failed";
import { readJson } from "@/components/live/read-json";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type Product, poolName, type SeatType } from "@/lib/catalog";
import { poolSlug } from "@/lib/paths";
import type { ListedUser } from "@/lib/users/list-users";
import { AgentOption } from "./agent-option";
import type { HandOver } from "./seat-draft";

export type Wanted = { product: Product; seatType: SeatType };

type AgentPickerProps = {
  /** The pool whose seat is looked for; null while closed. */
  wanted: Wanted | null;
  /** Whose seats make no sense: the person's own, or ones that are taken already. */
  exceptIds: readonly string[];
  /** A manager may take seats of agents only (R18). */
  agentsOnly: boolean;
  /** When the seat moves. */
  when?: "when you save" | "at once";
  onChoose: (product: Product, agent: HandOver) => void;
  onClose: () => void;
};

/** "Choose an agent": who has a seat of the pool, longest inactive first. */
export function AgentPicker({
  wanted,
  exceptIds,
  agentsOnly,
  when = "when you save",
  onChoose,
  onClose,
}: AgentPickerProps) {
  const query = wanted
    ? new URLSearchParams({
        seat: poolSlug(wanted.product, wanted.seatType),
        sort: "last-active",
        ...(agentsOnly ? { role: "agent" } : {}),
      })
    : null;
  const holders = useQuery({
    queryKey: ["users", String(query)],
    queryFn: ({ signal }) => readJson<{ users: ListedUser[] }>(`/api/browser/users?${query}`, signal),
    enabled: wanted !== null,
  });
  const agents = holders.data?.users.filter(({ id }) => !exceptIds.includes(id)) ?? [];
  return (
    <Dialog
      open={wanted !== null}
      onClose={onClose}
      title={wanted ? `Whose ${poolName(wanted.product, wanted.seatType)} seat?` : ""}
      actions={<Button onClick={onClose}>Cancel</Button>}
    >
      <p className="text-ink-2">Longest inactive first. The seat moves {when}, in one step.</p>
      {holders.isPending && <p role="status">Looking…</p>}
      {holders.isError && <ListFailed retry={() => holders.refetch()} />}
      {holders.data && agents.length === 0 && <p>Nobody whose seat you may take has one.</p>}
      <ul className="flex flex-col">
        {wanted &&
          agents.map((agent) => (
            <AgentOption key={agent.id} agent={agent} onChoose={() => onChoose(wanted.product, agent)} />
          ))}
      </ul>
    </Dialog>
  );
}
