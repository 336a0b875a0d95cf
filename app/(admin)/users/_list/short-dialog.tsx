"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { poolName } from "@/lib/catalog";
import type { ShortPool } from "@/lib/users/people-refused";
import { AgentPicker, type Wanted } from "../_seats/agent-picker";
import { InsufficientSeats } from "../_seats/insufficient-seats";
import type { Reach } from "../_seats/ways-out";
import type { SeatChange } from "./seat-change";

type ShortDialogProps = {
  short: { change: SeatChange; pools: readonly ShortPool[] } | null;
  reach: Reach;
  onChoose: (change: SeatChange) => void;
  onClose: () => void;
};

/** Insufficient seats, for a change that was chosen in a row: the same ways out as on a user's page (R4). */
export function ShortDialog({ short, reach, onChoose, onClose }: ShortDialogProps) {
  const [picking, setPicking] = useState<Wanted | null>(null);
  const pool = short?.pools[0];
  return (
    <>
      <Dialog
        open={short !== null && picking === null}
        onClose={onClose}
        title={pool && short ? `${poolName(pool.product, pool.seatType)} for ${short.change.user.name}` : ""}
        actions={<Button onClick={onClose}>Cancel</Button>}
      >
        <InsufficientSeats
          titleId="insufficient-seats-of-row"
          short={short?.pools ?? []}
          reach={reach}
          onChooseAgent={(product, seatType) => setPicking({ product, seatType })}
        />
      </Dialog>
      <AgentPicker
        wanted={picking}
        exceptIds={short ? [short.change.user.id] : []}
        agentsOnly={reach.agentsOnly}
        when="at once"
        onClose={() => setPicking(null)}
        onChoose={(_product, from) => {
          setPicking(null);
          if (short) onChoose({ ...short.change, from });
        }}
      />
    </>
  );
}
