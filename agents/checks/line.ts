import type { Call } from "../history";
import { group } from "./group";
import type { Life } from "./lives";
import { certain } from "./seats";
import type { Violation } from "./violation";
import { inLine, type Look, looksOf, waitsIn } from "./waits";

/**
 * R8, L2, I7, I8: nobody sits down before somebody who waited, without doubt, when the seat was given: offers stand for
 * `offer` milliseconds and may be extended once.
 */
export function overtaken(calls: readonly Call[], lives: readonly Life[], offer: number): Violation[] {
  const looks = looksOf(calls);
  const plans = group(
    calls.filter(({ asked }) => asked === "capacity"),
    ({ account, product }) => `${account} ${product}`,
  );
  const waits = group(
    [...looks.values()].flatMap((of) => waitsIn(of, offer, plans.get(of[0]?.pool ?? "") ?? [])),
    ({ pool }) => pool,
  );
  const joins = group(
    calls.filter(({ asked }) => asked === "join"),
    ({ person, account, product }) => `${person} ${account} ${product}`,
  );
  return taken(lives).flatMap(({ person, pool, since }) => {
    const whose = `${person} ${pool}`;
    const place = placeOf(looks.get(whose) ?? [], joins.get(whose) ?? [], since);
    const given = place === since ? since : since - 2 * offer;
    const passed = (waits.get(pool) ?? []).find(
      (wait) => wait.person !== person && wait.joinedAt < place && wait.from < given && wait.to > since,
    );
    const what = `${pool}: ${person} sat down before ${passed?.person}, who waited`;
    return passed ? [{ rule: place === since ? "I7" : "I8", what, at: since }] : [];
  });
}

/** Who took which seat, and when: the server's own word. */
function taken(lives: readonly Life[]) {
  const seats = new Map<string, { person: string; pool: string; since: number }>();
  for (const { life, occupancy, pool } of certain(lives)) {
    const told = life.asked.flatMap((call) => call.seats).find((seat) => seat.occupancyId === occupancy)?.since;
    if (told) seats.set(occupancy, { person: life.person, pool, since: Date.parse(told) });
  }
  return [...seats.values()];
}

/** Since when somebody who sat down `since` may have stood in line at the earliest; `since` when they never did. */
function placeOf(looks: readonly Look[], joins: readonly Call[], since: number): number {
  const before = looks.filter(({ answered }) => answered < since);
  const out = before.findLast((look) => !inLine(look));
  const from = out?.sent ?? Number.NEGATIVE_INFINITY;
  const stood = before.filter((look) => look.sent > from && inLine(look));
  const told = stood.flatMap(({ seat }) => (seat.joinedAt ? [Date.parse(seat.joinedAt)] : []));
  if (told.length > 0) return Math.min(...told);
  return stood.length > 0 || joins.some(({ sent }) => sent > from && sent < since) ? from : since;
}
