"use client";

import { useEffect, useState } from "react";
import { useSeatCounts } from "@/components/shell/use-seat-counts";
import { poolName } from "@/lib/catalog";
import type { ShortPool } from "@/lib/users/people-refused";
import { AgentPicker, type Wanted } from "../../../_seats/agent-picker";
import { HandOverNote } from "../../../_seats/hand-over-note";
import { InsufficientSeats } from "../../../_seats/insufficient-seats";
import { shortPools } from "../../../_seats/seat-numbers";
import { seatNumbersOf } from "../../../_seats/seat-numbers-of";
import type { Reach } from "../../../_seats/ways-out";
import { forecastWords } from "./forecast-words";
import { type PersonRow, rowGains, type SeveralDraft } from "./several-draft";

type SeveralSeatsProps = {
  value: SeveralDraft;
  ready: readonly PersonRow[];
  refused: readonly ShortPool[];
  reach: Reach;
  onChange: (part: Partial<SeveralDraft>) => void;
};

const titleId = "insufficient-seats";

/** What the save of all ready rows does to the pools, and the ways out where one is short (R4). */
export function SeveralSeats({ value, ready, refused, reach, onChange }: SeveralSeatsProps) {
  const { counts } = useSeatCounts();
  const [picking, setPicking] = useState<Wanted | null>(null);
  useEffect(() => {
    if (refused.length > 0) document.getElementById(titleId)?.focus();
  }, [refused]);
  const numbers = seatNumbersOf(counts);
  const gains = rowGains(ready, value.handOvers);
  const foreseen = numbers ? shortPools(numbers, gains) : [];
  const forecast = numbers ? forecastWords(numbers, gains) : [];
  return (
    <div className="flex flex-col gap-3">
      {forecast.length > 0 && <p className="tabular-nums">After saving: {forecast.join(" · ")}</p>}
      {value.handOvers.map((from) => (
        <HandOverNote
          key={`${from.id} ${from.product}`}
          from={from}
          what={poolName(from.product, from.seatType)}
          to="these people"
          onKeep={() => onChange({ handOvers: value.handOvers.filter((each) => each !== from) })}
        />
      ))}
      <InsufficientSeats
        titleId={titleId}
        short={refused.length > 0 ? refused : foreseen}
        reach={reach}
        onChooseAgent={(product, seatType) => setPicking({ product, seatType })}
      />
      <AgentPicker
        wanted={picking}
        exceptIds={value.handOvers.filter(({ product }) => product === picking?.product).map(({ id }) => id)}
        agentsOnly={reach.agentsOnly}
        onClose={() => setPicking(null)}
        onChoose={(product, { id, name, version }) => {
          if (picking) onChange({ handOvers: [...value.handOvers, { ...picking, product, id, name, version }] });
          setPicking(null);
        }}
      />
    </div>
  );
}
