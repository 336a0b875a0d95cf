import type { RefusalCode } from "@/lib/refusal";
import { endHolds } from "./holds";
import { freeSeat, isDead, type Place, personOf, type Seat, type State, seatOf } from "./state";

/** Who was not heard from for so long is passed over (L3). */
const silence = 60;
/** Who was not heard from for so long has left the line (L3). */
const absence = 300;

/** What time has decided since the last command: dead holds, missed offers, silent waiters. */
export function settle(s: State) {
  endHolds(s, (hold) => isDead(s, hold), "expired");
  const missed = s.seats.filter((seat) => seat.offer && seat.offer.endsAt <= s.now);
  for (const seat of missed.sort((a, b) => (a.offer?.endsAt ?? 0) - (b.offer?.endsAt ?? 0) || a.no - b.no))
    miss(s, seat);
  s.line = s.line.filter((place) => seatOf(s, place.agent) || place.lastSeenAt > s.now - absence);
  serveLine(s);
}

// L7: once, the seat goes to the next other who is there, and the misser stays ahead; twice, they are out.
function miss(s: State, seat: Seat) {
  const place = s.line.find((place) => place.agent === seat.agent);
  if (place) place.misses++;
  withdrawOffer(seat);
  if (place && place.misses > 1) leaveLine(s, place.agent);
  offer(s, headOfLine(s, place?.agent));
}

/** L2, L4: who waits is served inside the change that freed the seat. */
export function serveLine(s: State) {
  while (offer(s, headOfLine(s)));
}

function offer(s: State, to: Place | undefined): boolean {
  const seat = to && freeSeat(s);
  if (!seat) return false;
  Object.assign(seat, { state: "offered", agent: to.agent, offer: { endsAt: s.now + s.rules.offer, extended: false } });
  return true;
}

export const withdrawOffer = (seat: Seat) => Object.assign(seat, { state: "free", agent: null, offer: null });

const headOfLine = (s: State, but?: string) =>
  s.line.find(({ agent, lastSeenAt }) => agent !== but && lastSeenAt > s.now - silence && !seatOf(s, agent));

/** L1 */
export function join(s: State, agent: string): RefusalCode | "done" {
  const { seat } = personOf(s, agent);
  const sits = seatOf(s, agent);
  if (sits?.state === "clearing") return "seat_clearing";
  if (seat === "none") return "no_seat_assigned";
  if (seat === "named") return "named_seat_needs_no_line";
  const place = s.line.find((place) => place.agent === agent);
  if (!sits && !place && s.capacity === 0) return "no_seats_in_plan";
  if (sits?.state === "in_use") return "done";
  if (place) place.lastSeenAt = s.now;
  else s.line.push({ agent, lastSeenAt: s.now, misses: 0 });
  return "done";
}

/** L6: an offered seat goes to the next. */
export function leaveLine(s: State, agent: string): "done" {
  s.line = s.line.filter((place) => place.agent !== agent);
  const seat = seatOf(s, agent);
  if (seat?.offer) withdrawOffer(seat);
  return "done";
}

/** L4: once an offer. */
export function extend(s: State, agent: string): RefusalCode | "done" {
  const offered = seatOf(s, agent)?.offer;
  if (!offered) return "no_offer";
  if (offered.extended) return "already_extended";
  Object.assign(offered, { extended: true, endsAt: offered.endsAt + s.rules.offer });
  return "done";
}

/** L3: any heartbeat. Who was passed over counts again, and a seat may be free for them. */
export function hear(s: State, agent: string) {
  const place = s.line.find((place) => place.agent === agent);
  if (!place) return;
  const passedOver = place.lastSeenAt <= s.now - silence;
  if (passedOver) settle(s);
  place.lastSeenAt = s.now;
  if (passedOver) serveLine(s);
}

/** L3: signed in nowhere any more. */
export function leaveIfGone(s: State, agent: string) {
  if (!s.tokens.some((token) => token.agent === agent && token.live)) leaveLine(s, agent);
}
