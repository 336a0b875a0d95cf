import type { Product } from "@/lib/catalog";
import type { EndReason } from "@/lib/seats/hold";
import { type Call, type HoldSeen, succeeded } from "../history";

/** An instant between `sent` and `answered`. */
type Moment = { sent: number; answered: number };

/** What the history tells of one session or sign-in. A hold never begins again, so whoever saw it alive saw all before. */
export type Life = {
  id: string;
  account: string;
  person: string;
  product: Product;
  /** The calls that may have opened it. */
  asked: Call[];
  /** When its opening was first acknowledged. */
  granted: number | null;
  /** The occupancies that acknowledgements named; none for a Named seat. */
  occupancies: Set<string>;
  /** Lists are no proof of life: what is dead may stand in them until somebody looks for the dead. */
  alive: (Moment & {
    listed: boolean;
    beat: boolean;
    leaseUntil: number | null;
    keyUntil: number | null;
    connected: boolean;
  })[];
  ended: (Moment & { reason: EndReason | null; at: number | null })[];
  /** When its end was first asked for. */
  endAsked: number | null;
  /** The calls that may have renewed its lease. */
  renewals: Call[];
};

/** Until when it was alive for certain: seen alive later, or closed by a call of its agent. */
export function certainUntil(life: Life): number {
  const seen = Math.max(Number.NEGATIVE_INFINITY, ...life.alive.map(({ sent }) => sent));
  const closed = life.ended.some(({ reason }) => reason === "closed" || reason === "signed_out");
  return Math.max(seen, closed ? (life.endAsked ?? seen) : seen);
}

const opening = new Set(["start", "sign in"]);
const renewing = new Set(["start", "sign in", "connect", "beat"]);
const time = (told: string | null) => (told === null ? null : Date.parse(told));

/** Every session and sign-in of the history, by its agent and id. */
export function livesOf(calls: readonly Call[]): Life[] {
  const lives = new Map<string, Life>();
  const devices = new Map<string, Set<Life>>();
  for (const call of calls) {
    for (const id of call.ids) {
      if (!opening.has(call.asked)) continue;
      const key = `${call.person} ${id}`;
      const life = lives.get(key) ?? born(call, id);
      lives.set(key, life);
      devices.set(call.device, (devices.get(call.device) ?? new Set()).add(life));
      life.asked.push(call);
    }
  }
  for (const call of calls) {
    for (const id of call.ids) {
      const life = lives.get(`${call.person} ${id}`);
      if (life) note(life, call);
    }
    for (const seen of call.holds) {
      const life = lives.get(`${call.person} ${seen.id}`);
      if (life) observe(life, call, seen, call.asked === "holds");
    }
    for (const id of call.seats.flatMap(({ holds }) => holds)) {
      const seen = { id, state: "alive", endReason: null, endedAt: null, leaseUntil: null, keyUntil: null } as const;
      const life = lives.get(`${call.person} ${id}`);
      if (life) observe(life, call, seen, true);
    }
    if (call.asked === "leave app") for (const life of devices.get(call.device) ?? []) askEnd(life, call.sent);
  }
  return [...lives.values()];
}

const born = ({ account, person, product, asked }: Call, id: string): Life => ({
  ...{ id, account, person, product: product ?? (asked === "sign in" ? "service_desk" : "remote_support") },
  ...{ asked: [], granted: null, occupancies: new Set(), alive: [], ended: [], endAsked: null, renewals: [] },
});

function askEnd(life: Life, sent: number) {
  if (life.asked.some((call) => call.sent <= sent)) life.endAsked = Math.min(life.endAsked ?? sent, sent);
}

function note(life: Life, call: Call) {
  if (renewing.has(call.asked)) life.renewals.push(call);
  if (call.asked === "end" || call.asked === "sign out")
    life.endAsked = Math.min(life.endAsked ?? call.sent, call.sent);
  if (!opening.has(call.asked) || !succeeded(call)) return;
  life.granted = Math.min(life.granted ?? call.answered, call.answered);
  for (const { occupancyId, seatType } of call.seats)
    if (occupancyId && seatType === "shared") life.occupancies.add(occupancyId);
}

function observe(life: Life, { sent, answered, asked }: Call, { state, ...seen }: HoldSeen, listed: boolean) {
  if (state === "unknown") return;
  if (state === "ended") life.ended.push({ sent, answered, reason: seen.endReason, at: time(seen.endedAt) });
  else {
    const told = { leaseUntil: time(seen.leaseUntil), keyUntil: time(seen.keyUntil) };
    life.alive.push({ sent, answered, listed, beat: asked === "beat", ...told, connected: state === "connected" });
  }
}
