import { describe, expect, test } from "vitest";
import type { Foreseen } from "@/lib/bulk/foresee-bulk";
import { bulkDraft } from "./bulk-draft";
import { deedWords, doneWords, foreseenLines, namesWords, openWorkLines, seatsChanged } from "./bulk-words";

type SeatLine = Foreseen["seats"][number];

const nothing: Foreseen = {
  selected: 0,
  people: 0,
  names: [],
  seats: [],
  skipped: [],
  pools: [],
  clearing: 0,
  freed: 0,
  ended: 0,
  group: null,
  digest: "",
};
const foreseen = (part: Partial<Foreseen>): Foreseen => ({ ...nothing, ...part });
const line = (part: Partial<SeatLine>): SeatLine => ({
  product: "remote_support",
  had: "none",
  wanted: "named",
  gets: "named",
  late: false,
  people: 2,
  names: ["Ana Silva", "Jo Lind"],
  ...part,
});
const give = bulkDraft("give");
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const textOf = (part: Partial<SeatLine>) =>
  plain(foreseenLines(give, foreseen({ seats: [line(part)] }))[0]?.text ?? "");
const deed = (...[kind, to = "join"]: [Parameters<typeof bulkDraft>[0], ("join" | "leave")?]) => ({
  ...bulkDraft(kind),
  to,
});

describe("what will become of the selected", () => {
  test.each([
    ["gains", {}, "2 people will get Remote Support Named"],
    ["gains alone", { people: 1 }, "1 person will get Remote Support Named"],
    ["trades", { had: "shared" }, "2 people will get Remote Support Named and give up Shared"],
    ["trades alone", { had: "shared", people: 1 }, "1 person will get Remote Support Named and gives up Shared"],
    ["loses", { had: "named", wanted: "none", gets: "none" }, "2 people will lose Remote Support Named"],
    ["has it", { had: "named" }, "2 people already have Remote Support Named"],
    ["has it alone", { had: "named", people: 1 }, "1 person already has Remote Support Named"],
    ["has nothing to lose", { wanted: "none", gets: "none" }, "2 people already have no Remote Support seat"],
    ["keeps another seat", { had: "shared", gets: "shared" }, "2 people will keep Remote Support Shared"],
    [
      "comes too late",
      { gets: "none", late: true },
      "2 people will get none: there are not enough Remote Support Named seats",
    ],
    [
      "comes too late and keeps the other",
      { had: "shared", gets: "shared", late: true },
      "2 people will keep Shared: there are not enough Remote Support Named seats",
    ],
    ["comes too late and shares", { gets: "shared", late: true }, "2 people will get Remote Support Shared instead"],
  ] as const)("whoever %s is told so", (_, part, text) => {
    expect(textOf(part)).toBe(text);
  });

  test.each([
    ["suspend", "join", 1, "1 person will be suspended"],
    ["reactivate", "join", 2, "2 people will be reactivated"],
    ["group", "join", 12, "12 people will be added to Tier 2"],
    ["group", "leave", 1, "1 person will be taken out of Tier 2"],
  ] as const)("of %s, %s it is told who is changed (%i)", (kind, to, people, text) => {
    const names = ["Ana Silva"];
    const [first, ...others] = foreseenLines(deed(kind, to), foreseen({ people, names, group: "Tier 2" }));
    expect(first && { ...first, text: plain(first.text) }).toEqual({ text, names, people, tone: "change" });
    expect(others).toEqual([]);
    expect(foreseenLines(deed(kind, to), foreseen({ group: "Tier 2" }))).toEqual([]);
  });

  test("what changes is told as a change, what stays as staying, who is skipped with the reason", () => {
    const lines = foreseenLines(
      give,
      foreseen({
        seats: [line({}), line({ had: "named" })],
        skipped: [{ why: "suspended", people: 1, names: ["Omar Haddad"] }],
      }),
    );
    expect(lines.map(({ tone }) => tone)).toEqual(["change", "stays", "skipped"]);
    expect(lines.map(({ names }) => names[0])).toEqual(["Ana Silva", "Ana Silva", "Omar Haddad"]);
  });

  test.each([
    ["suspended", 1, "1 person is suspended and skipped"],
    ["suspended", 3, "3 people are suspended and skipped"],
    ["not_suspended", 3, "3 people are not suspended and skipped"],
    ["agents_only", 1, "1 person is no agent and skipped: managers change agents only"],
    ["agents_only", 2, "2 people are no agents and skipped: managers change agents only"],
    ["yourself", 1, "You are skipped: nobody suspends themselves"],
    ["in_group", 1, "1 person is in this group already"],
    ["not_in_group", 2, "2 people are not in this group"],
    ["last_group", 2, "2 people are in no other of your groups and skipped: an admin can take them out"],
  ] as const)("%s (%i) is a reason in words", (why, people, text) => {
    expect(plain(foreseenLines(give, foreseen({ skipped: [{ why, people, names: [] }] }))[0]?.text ?? "")).toBe(text);
  });
});

describe("what is open now", () => {
  test("is not spoken of where nothing is", () => {
    expect(openWorkLines(nothing)).toEqual([]);
  });

  test("is told with how many, and that connected sessions go on (R12)", () => {
    expect(openWorkLines(foreseen({ clearing: 1, freed: 1, ended: 1 })).map(plain)).toEqual([
      "1 occupied seat will be clearing until the connected sessions end.",
      "1 occupied seat is free at once.",
      "1 unused support key or sign-in will end.",
      "Connected support sessions are not interrupted.",
    ]);
    expect(openWorkLines(foreseen({ freed: 2, ended: 3 })).map(plain)).toEqual([
      "2 occupied seats are free at once.",
      "3 unused support keys and sign-ins will end.",
      "Connected support sessions are not interrupted.",
    ]);
  });
});

describe("the button", () => {
  test("counts seats that change hands, not people, and not seats that stay", () => {
    const both = foreseen({ people: 2, seats: [line({}), line({ product: "service_desk" }), line({ had: "named" })] });
    expect(seatsChanged(both)).toBe(4);
    expect(plain(deedWords(deed("give"), both))).toBe("Give 4 seats");
    expect(plain(deedWords(deed("remove"), foreseen({ seats: [line({ people: 1 })] })))).toBe("Remove 1 seat");
  });

  test.each([
    ["suspend", "join", "Suspend 1 person", "Suspend"],
    ["reactivate", "join", "Reactivate 1 person", "Reactivate"],
    ["group", "join", "Add 1 person", "Change group"],
    ["group", "leave", "Take 1 person out", "Change group"],
  ] as const)("of %s, %s counts people, and none before they are counted", (kind, to, counted, uncounted) => {
    expect(plain(deedWords(deed(kind, to), foreseen({ people: 1 })))).toBe(counted);
    expect(deedWords(deed(kind, to), undefined)).toBe(uncounted);
  });

  test("promises no number of seats before they are counted", () => {
    expect(deedWords(deed("give"), undefined)).toBe("Give seats");
    expect(deedWords(deed("remove"), undefined)).toBe("Remove seats");
  });
});

describe("the message", () => {
  test("names each pool once, with how many got a seat of it", () => {
    const seats = [
      line({ people: 1 }),
      line({ had: "shared", people: 2 }),
      line({ gets: "shared", late: true, people: 3 }),
      line({ had: "named", people: 9 }),
    ];
    expect(plain(doneWords(deed("give"), foreseen({ seats })))).toBe(
      "Gave Remote Support Named to 3 people and Remote Support Shared to 3 people.",
    );
  });

  test("names the seats that were removed by what they were", () => {
    const seats = [
      line({ had: "named", wanted: "none", gets: "none", people: 1 }),
      line({ product: "service_desk", had: "shared", wanted: "none", gets: "none" }),
    ];
    expect(plain(doneWords(deed("remove"), foreseen({ seats })))).toBe(
      "Removed Remote Support Named from 1 person and Service Desk Shared from 2 people.",
    );
  });

  test.each([
    ["suspend", "join", 1, "1 person is suspended and has no seat."],
    ["suspend", "join", 3, "3 people are suspended and have no seat."],
    ["reactivate", "join", 3, "3 people can sign in again, with no seat yet."],
    ["group", "join", 12, "Added 12 people to Tier 2."],
    ["group", "leave", 1, "Took 1 person out of Tier 2."],
  ] as const)("of %s, %s tells %i", (kind, to, people, text) => {
    expect(plain(doneWords(deed(kind, to), foreseen({ people, group: "Tier 2" })))).toBe(text);
  });
});

test.each([
  ["nobody", [], 0, ""],
  ["one", ["Ana Silva"], 1, "Ana Silva"],
  ["two", ["Ana Silva", "Jo Lind"], 2, "Ana Silva and Jo Lind"],
  ["three", ["Ana Silva", "Jo Lind", "Lea Brandt"], 3, "Ana Silva, Jo Lind, and Lea Brandt"],
  ["one more than has a place", ["Ana Silva"], 2, "Ana Silva and 1 other"],
  ["many more", ["Ana Silva", "Jo Lind"], 18, "Ana Silva, Jo Lind, and 16 others"],
] as const)("names: %s", (_, names, count, text) => {
  expect(plain(namesWords(names, count))).toBe(text);
});
