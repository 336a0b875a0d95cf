import type { ReactNode } from "react";
import { Polite } from "@/components/live/polite";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";
import type { SeatCounts } from "@/lib/seats/seat-counts";
import type { SharedSessions } from "@/lib/seats/shared-session";
import { type State, sentences, stateOf, waitWords } from "./blocked-words";

type BlockedProps = {
  now: SharedSessions;
  counts: SeatCounts;
  maySee: boolean;
  mayChangePlan: boolean;
  aside: ReactNode;
};

const edges: Record<State, string> = {
  free: "border-good",
  full: "border-warn",
  waiting: "border-warn",
  no_seats: "border-accent",
};

/** The first thing to know: whether anybody is blocked now. */
export function Blocked({ now, counts, maySee, mayChangePlan, aside }: BlockedProps) {
  const state = stateOf(now, counts);
  const said = sentences(now, counts);
  return (
    <section aria-labelledby="blocked" className={`flex flex-col gap-3 border-s-4 ps-4 ${edges[state]}`}>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <h2 id="blocked" className="flex flex-col text-h1">
          {said.map((sentence) => (
            <span key={sentence}>{sentence}</span>
          ))}
        </h2>
        {aside}
      </div>
      <Polite words={said.join(" ")} />
      {state === "waiting" && (
        <div className="flex flex-col text-ink-2 tabular-nums">
          {waitWords(now).map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      )}
      {state === "no_seats" && (
        <p className="text-ink-2">
          {mayChangePlan
            ? "Say how many seats your company has, then add your agents."
            : "An admin can set how many there are."}
        </p>
      )}
      {state === "no_seats" && mayChangePlan && (
        <div>
          <LinkButton href={paths.subscription} variant="primary">
            Set seat totals
          </LinkButton>
        </div>
      )}
      {(state === "waiting" || state === "full") && maySee && (
        <div>
          <LinkButton href={paths.sharedSessions}>Open Manage Shared Sessions</LinkButton>
        </div>
      )}
    </section>
  );
}
