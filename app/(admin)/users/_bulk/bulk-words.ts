import { counted } from "@/components/ui/counted";
import type { Foreseen, SkipReason } from "@/lib/bulk/foresee-bulk";
import { poolName, productNames, seatChoiceNames, seatTypes } from "@/lib/catalog";
import type { BulkDraft } from "./bulk-draft";

type Deed = Pick<BulkDraft, "kind" | "to">;

/** A sentence about some of the selected, with the names of the first of them. */
export type Line = { text: string; names: readonly string[]; people: number; tone: "change" | "stays" | "skipped" };

const people = (count: number) => counted(count, "person", "people");
const list = new Intl.ListFormat("en", { type: "conjunction" });

const skips: Record<SkipReason, (count: number) => string> = {
  agents_only: (count) =>
    `${people(count)} ${count === 1 ? "is no agent" : "are no agents"} and skipped: managers change agents only`,
  yourself: () => "You are skipped: nobody suspends themselves",
  suspended: (count) => `${people(count)} ${count === 1 ? "is" : "are"} suspended and skipped`,
  in_group: (count) => `${people(count)} ${count === 1 ? "is" : "are"} in this group already`,
  not_in_group: (count) => `${people(count)} ${count === 1 ? "is" : "are"} not in this group`,
  last_group: (count) =>
    `${people(count)} ${count === 1 ? "is" : "are"} in no other of your groups and skipped: an admin can take them out`,
  not_suspended: (count) => `${people(count)} ${count === 1 ? "is" : "are"} not suspended and skipped`,
};

/** What will become of the selected: who gains, loses, has, keeps, comes too late, and who is skipped and why. */
export function foreseenLines(deed: Deed, { people: count, names, seats, skipped, group }: Foreseen): Line[] {
  const becomes = {
    give: "",
    remove: "",
    suspend: "suspended",
    reactivate: "reactivated",
    group: deed.to === "join" ? `added to ${group}` : `taken out of ${group}`,
  }[deed.kind];
  return [
    ...(becomes && count > 0
      ? [{ text: `${people(count)} will be ${becomes}`, names, people: count, tone: "change" as const }]
      : []),
    ...seats.map(
      (line): Line => ({ text: seatLine(line), names: line.names, people: line.people, tone: toneOf(line) }),
    ),
    ...skipped.map((skip): Line => ({ ...skip, text: skips[skip.why](skip.people), tone: "skipped" })),
  ];
}

type SeatLine = Foreseen["seats"][number];

const toneOf = ({ had, gets }: SeatLine) => (had === gets ? "stays" : "change");

function seatLine({ product, had, wanted, gets, late, people: count }: SeatLine): string {
  const [who, has, gives] = [people(count), count === 1 ? "has" : "have", count === 1 ? "gives" : "give"];
  const pool = (choice: SeatLine["gets"]) => {
    const seatType = seatTypes.find((type) => type === choice);
    return seatType ? poolName(product, seatType) : `no ${productNames[product]} seat`;
  };
  if (had === gets) {
    if (late && had === "none") return `${who} will get none: there are not enough ${pool(wanted)} seats`;
    if (late) return `${who} will keep ${seatChoiceNames[had]}: there are not enough ${pool(wanted)} seats`;
    return had === wanted ? `${who} already ${has} ${pool(had)}` : `${who} will keep ${pool(had)}`;
  }
  if (gets === "none") return `${who} will lose ${pool(had)}`;
  if (late) return `${who} will get ${pool(gets)} instead`;
  return had === "none"
    ? `${who} will get ${pool(gets)}`
    : `${who} will get ${pool(gets)} and ${gives} up ${seatChoiceNames[had]}`;
}

/** What becomes of what is open now (R12). */
export function openWorkLines({ clearing, freed, ended }: Foreseen): string[] {
  return [
    ...(clearing > 0
      ? [`${counted(clearing, "occupied seat")} will be clearing until the connected sessions end.`]
      : []),
    ...(freed > 0 ? [`${counted(freed, "occupied seat")} ${freed === 1 ? "is" : "are"} free at once.`] : []),
    ...(ended > 0
      ? [`${counted(ended, "unused support key or sign-in", "unused support keys and sign-ins")} will end.`]
      : []),
    ...(clearing + freed + ended > 0 ? ["Connected support sessions are not interrupted."] : []),
  ];
}

/** How many seats change hands: the number on the button. */
export const seatsChanged = ({ seats }: Foreseen) =>
  seats.reduce((sum, { had, gets, people: count }) => (had === gets ? sum : sum + count), 0);

/** "Give 12 seats", "Suspend 3 people": the deed with its number. */
export function deedWords({ kind, to }: Deed, foreseen: Foreseen | undefined): string {
  const seats = foreseen ? counted(seatsChanged(foreseen), "seat") : "seats";
  const who = foreseen && people(foreseen.people);
  switch (kind) {
    case "give":
      return `Give ${seats}`;
    case "remove":
      return `Remove ${seats}`;
    case "suspend":
      return who ? `Suspend ${who}` : "Suspend";
    case "reactivate":
      return who ? `Reactivate ${who}` : "Reactivate";
    case "group":
      if (!who) return "Change group";
      return to === "join" ? `Add ${who}` : `Take ${who} out`;
  }
}

/** What was done, in the top bar: "Remote Support Named was given to 12 people." */
export function doneWords({ kind, to }: Deed, { people: count, seats, group }: Foreseen): string {
  const verb = count === 1 ? "is" : "are";
  if (kind === "suspend") return `${people(count)} ${verb} suspended and ${count === 1 ? "has" : "have"} no seat.`;
  if (kind === "reactivate") return `${people(count)} can sign in again, with no seat yet.`;
  if (kind === "group")
    return to === "join" ? `Added ${people(count)} to ${group}.` : `Took ${people(count)} out of ${group}.`;
  const totals = new Map<string, number>();
  for (const { product, had, gets, people: some } of seats) {
    const seatType = seatTypes.find((type) => type === (kind === "give" ? gets : had));
    if (had !== gets && seatType)
      totals.set(poolName(product, seatType), (totals.get(poolName(product, seatType)) ?? 0) + some);
  }
  const parts = [...totals].map(([pool, some]) => `${pool} ${kind === "give" ? "to" : "from"} ${people(some)}`);
  return `${kind === "give" ? "Gave" : "Removed"} ${list.format(parts)}.`;
}

/** "Ana Silva, Jo Lind and 16 others": who, as far as it has a place. */
export function namesWords(names: readonly string[], count: number): string {
  const others = count - names.length;
  return list.format(others > 0 ? [...names, counted(others, "other")] : names);
}
