import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { newAccount, newGroup, newUser, type SeededAccount, type SeededUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { askHolder } from "@/lib/asks/ask-holder";
import { applyBulk } from "@/lib/bulk/apply-bulk";
import { BulkAccess, BulkSeats } from "@/lib/bulk/bulk-input";
import { ExportChosenInput, exportChosen } from "@/lib/bulk/export-chosen";
import { foreseeBulk } from "@/lib/bulk/foresee-bulk";
import { recentChanges } from "@/lib/bulk/recent-changes";
import { undoChange } from "@/lib/bulk/undo-change";
import { failedRows } from "@/lib/imports/failed-rows";
import { getImport } from "@/lib/imports/get-import";
import { knownPeople } from "@/lib/imports/known-people";
import { imported, sent } from "@/lib/imports/test/imported";
import { Refusal } from "@/lib/refusal";
import { clearSeat } from "@/lib/seats/clear-seat";
import { countSeats } from "@/lib/seats/count-seats";
import { joinLine } from "@/lib/seats/join-line";
import { listSharedSessions } from "@/lib/seats/list-shared-sessions";
import { SharedSessionFilters, SharedSessionsOfUser } from "@/lib/seats/shared-session-filters";
import { startSession } from "@/lib/seats/test/scene";
import { createLink } from "@/lib/sign-in/create-link";
import { sendInvitation } from "@/lib/sign-in/send-invitation";
import { allOf } from "@/lib/test/all-of";
import { adminOf, agentOn, limitedTo } from "@/lib/test/contexts";
import { addUser } from "@/lib/users/add-user";
import { addUsers } from "@/lib/users/add-users";
import { deleteUser } from "@/lib/users/delete-user";
import { exportUsers } from "@/lib/users/export-users";
import { getUser } from "@/lib/users/get-user";
import { ListUsersInput, listUsers } from "@/lib/users/list-users";
import { parsePeople } from "@/lib/users/parse-people";
import { reactivateUser } from "@/lib/users/reactivate-user";
import { savePeople } from "@/lib/users/save-people";
import { saveUser } from "@/lib/users/save-user";
import { setSeat } from "@/lib/users/set-seat";
import { suspendUser } from "@/lib/users/suspend-user";
import { UserFilters } from "@/lib/users/user-filters";
import { whoCan } from "@/lib/users/who-can";
import { grant } from "./grant";

/** Somebody outside the groups as a caller can name them; `nobody` is named the same way and does not exist. */
type Named = { id: string; email: string; name: string; occupancyId: string; group: string; changeId: string };
type Manager = ReturnType<typeof managing>;

const product = "remote_support";
const seats = { remote_support: "none", service_desk: "none" } as const;
const hidden = "Someone outside your groups";
const managing = (ctx: Awaited<ReturnType<typeof limitedTo>>) =>
  grant(ctx.db, ctx.actor, "signed_in", "read_users", "add_delete_users", "manage_seats");

let account: SeededAccount;
let lisbon: string;
let manager: Manager;
let inside: SeededUser;
let inBoth: SeededUser;
let outside: Named;
let nobody: Named;

beforeAll(async () => {
  account = await newAccount({ remoteSupport: { named: 2, shared: 3 } });
  lisbon = (await newGroup(account.id, "Lisbon")).id;
  const porto = await newGroup(account.id, "Porto");
  manager = managing(await limitedTo(account, [lisbon], "add_delete_users", "manage_seats"));
  inside = await newUser(account.id, { groups: [lisbon], remoteSupport: "shared" });
  inBoth = await newUser(account.id, { groups: [lisbon, porto.id] });
  const person = await newUser(account.id, { groups: [porto.id], remoteSupport: "shared", lastName: "Hidalgo" });
  const { seat } = await startSession(await agentOn(account, person), { connected: true });
  await startSession(await agentOn(account, inside), { connected: true });
  const { changeId } = await savePeople(adminOf(account), [
    { id: person.id, version: 1, seats: { service_desk: "shared" } },
  ]);
  outside = {
    changeId: changeId ?? "",
    id: person.id,
    email: person.email,
    name: person.name,
    occupancyId: seat.occupancyId ?? "",
    group: porto.id,
  };
  nobody = {
    ...{ id: randomUUID(), email: `${randomUUID()}@nobody.example`, name: "Robin Nowhere", occupancyId: randomUUID() },
    ...{ group: randomUUID(), changeId: randomUUID() },
  };
});

const newPerson = (email: string) => ({
  ...{ email, firstName: "", lastName: "", role: "agent" as const, privileges: [], seats, groups: [lisbon] },
});
const takenFrom = ({ id }: Named) => [{ id, version: 2, product } as const];
const fresh = () => `${randomUUID()}@fresh.example`;
const own = async () => {
  const { id } = await newUser(account.id, { groups: [lisbon], lastName: "Ours" });
  return { id, version: 1 };
};

/** Puts somebody who is in both groups into one that the manager may not know of, or takes them out. */
const grouping = (group: string, to: "join" | "leave") =>
  BulkAccess.parse({ selection: { ids: [inBoth.id] }, deed: { kind: "group", group, to } });

const fileOf = async (file: ReturnType<typeof exportUsers>) => {
  const { name, rows } = await file;
  return { name, rows: await allOf(rows) };
};

/** Everything that a limited manager can ask the server about somebody, by the function that answers. */
const asked: Record<string, ((ctx: Manager, who: Named) => Promise<unknown>)[]> = {
  getUser: [getUser],
  listUsers: [
    (ctx, { email }) => listUsers(ctx, UserFilters.parse({ q: email })),
    (ctx, { group }) => listUsers(ctx, UserFilters.parse({ group })),
    (ctx, { group }) => listUsers(ctx, UserFilters.parse({ group, role: "agent" })),
    (ctx) => listUsers(ctx, UserFilters.parse({ group: "none" })),
    ...["remote-support-shared", "no-seat"].map(
      (seat) => (ctx: Manager) => listUsers(ctx, UserFilters.parse({ seat, size: "100" })),
    ),
  ],
  exportUsers: [(ctx, { email }) => fileOf(exportUsers(ctx, ListUsersInput.parse({ q: email })))],
  exportChosen: [
    (ctx, { id }) => fileOf(exportChosen(ctx, ExportChosenInput.parse({ selection: { ids: [id] } }))),
    (ctx, { group }) => fileOf(exportChosen(ctx, ExportChosenInput.parse({ selection: { matching: { group } } }))),
  ],
  listSharedSessions: [
    (ctx, { id }) => listSharedSessions(ctx, SharedSessionsOfUser.parse({ id })),
    (ctx, { name }) => listSharedSessions(ctx, SharedSessionFilters.parse({ agent: name })),
    (ctx) => listSharedSessions(ctx, SharedSessionFilters.parse({})),
  ],
  countSeats: [(ctx) => countSeats(ctx)],
  parsePeople: [(ctx, { email }) => parsePeople(ctx, { text: email })],
  clearSeat: [(ctx, { occupancyId }) => clearSeat(ctx, { product, occupancyId })],
  askHolder: [(ctx, { occupancyId }) => askHolder(ctx, { product, occupancyId })],
  setSeat: [
    (ctx, { id }) => setSeat(ctx, { id, version: 2, product, seat: "none", takeFrom: [] }),
    async (ctx, who) => setSeat(ctx, { ...(await own()), product, seat: "named", takeFrom: takenFrom(who) }),
  ],
  suspendUser: [(ctx, { id }) => suspendUser(ctx, { id, version: 2 })],
  reactivateUser: [(ctx, { id }) => reactivateUser(ctx, { id, version: 2 })],
  deleteUser: [(ctx, { id }) => deleteUser(ctx, { id, version: 2 })],
  sendInvitation: [(ctx, { id }) => sendInvitation(ctx, { userId: id })],
  createLink: [(ctx, { id }) => createLink(ctx, { userId: id, purpose: "invitation" })],
  addUser: [
    (ctx, who) => addUser(ctx, { ...newPerson(fresh()), takeFrom: takenFrom(who) }),
    (ctx, { group }) => addUser(ctx, { ...newPerson(fresh()), groups: [lisbon, group], takeFrom: [] }),
  ],
  addUsers: [(ctx, who) => addUsers(ctx, { people: [newPerson(fresh())], takeFrom: takenFrom(who) })],
  saveUser: [
    (ctx, { id }) => saveUser(ctx, { id, version: 2, firstName: "X", takeFrom: [] }),
    (ctx, { id }) => saveUser(ctx, { id, version: 9, groups: { [lisbon]: true }, takeFrom: [] }),
    async (ctx, who) => saveUser(ctx, { ...(await own()), seats: { [product]: "named" }, takeFrom: takenFrom(who) }),
    async (ctx, { group }) =>
      saveUser(ctx, { ...(await own()), groups: { [lisbon]: true, [group]: true }, takeFrom: [] }),
  ],
  knownPeople: [(ctx, { email }) => knownPeople(ctx, { emails: [email] })],
  foreseeBulk: [
    (ctx, { id }) => foreseeBulk(ctx, BulkAccess.parse({ selection: { ids: [id] }, deed: { kind: "suspend" } })),
    (ctx, { id }) =>
      foreseeBulk(ctx, BulkSeats.parse({ selection: { ids: [id] }, deed: { kind: "remove", products: [product] } })),
    (ctx, { group }) =>
      foreseeBulk(ctx, BulkAccess.parse({ selection: { matching: { group } }, deed: { kind: "suspend" } })),
    (ctx, { group }) => foreseeBulk(ctx, grouping(group, "join")),
    (ctx, { group }) => foreseeBulk(ctx, grouping(group, "leave")),
  ],
  applyBulk: [
    async (ctx, { id }) => {
      const bulk = BulkAccess.parse({ selection: { ids: [id] }, deed: { kind: "suspend" } });
      return applyBulk(ctx, { ...bulk, digest: (await foreseeBulk(ctx, bulk)).digest });
    },
    (ctx, { group }) => applyBulk(ctx, { ...grouping(group, "join"), digest: "" }),
  ],
  undoChange: [(ctx, { changeId }) => undoChange(ctx, { changeId, skip: [] })],
  recentChanges: [(ctx) => recentChanges(ctx)],
  whoCan: [(ctx) => whoCan(ctx, "manage_seats")],
};

/** Own imports only, by ids that the manager made (what their rows say is tested below), and filters under a name. */
const ofNobody = ["startImport", "getImport", "failedRows", "runSaveView", "runChangeView", "runDeleteView"];

async function answerTo(who: Named, ask: (ctx: Manager, who: Named) => Promise<unknown>) {
  const answer: unknown = await ask(manager, who).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    return { refused: error.code, message: error.message, details: error.details };
  });
  const told = JSON.stringify(answer);
  const plain = Object.values(who).reduce((text, word) => text.replaceAll(word, "…"), told);
  return {
    told,
    plain: plain.replace(/"id":"[\da-f-]{36}"/g, "").replace(/\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-][\d:]+)/g, "then"),
  };
}

describe("a manager of one group asks about somebody in another (R17, R18)", () => {
  const everything = () => seeding()`
    select to_jsonb(u) as row from users u where id = ${outside.id}
    union all select to_jsonb(s) from shared_seats s where user_id = ${outside.id}
    union all select to_jsonb(a) from seat_assignments a where user_id = ${outside.id}
    union all select to_jsonb(l) from one_time_links l where user_id = ${outside.id}
    union all select to_jsonb(a) from asks a where user_id = ${outside.id}
    union all select to_jsonb(m) from group_members m where user_id = ${outside.id}
    union all select to_jsonb(e) from events e where target_id = ${outside.id}`;

  test.each(Object.keys(asked))("%s answers as of nobody, names nobody and changes nothing", async (verb) => {
    const before = await everything();
    for (const ask of asked[verb] ?? []) {
      const [ofOutside, ofNobody] = [await answerTo(outside, ask), await answerTo(nobody, ask)];
      expect(ofOutside.plain).toBe(ofNobody.plain);
      expect(ofNobody.told).not.toContain(outside.id);
      expect(ofNobody.told).not.toContain(outside.name);
      expect(ofNobody.told).not.toContain(outside.email);
      expect(ofNobody.told).not.toContain(outside.occupancyId);
    }
    expect(await everything()).toEqual(before);
  });

  test("the list above holds every function behind a door that managers may open", () => {
    const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((path) =>
      /(actions|route)\.ts$/.test(path),
    );
    const doors = files.flatMap((path) => [
      ...readFileSync(`app/${path}`, "utf8").matchAll(/\bbrowser[A-Z]\w+\(\s*\[([^\]]*)\],[\s\S]*?(\w+),?\s*\)(?=;)/g),
    ]);
    const managers = doors.filter(([, needed]) => /read_users|add_delete_users|manage_seats/.test(needed ?? ""));
    expect(managers.length).toBeGreaterThan(15);
    const known = [...Object.keys(asked), ...ofNobody];
    expect(managers.map(([, , run]) => run).filter((run) => !known.includes(run ?? ""))).toEqual([]);
  });
});

test("the own people are all there: the list, the page, the filters, their sessions", async () => {
  const { users } = await listUsers(manager, UserFilters.parse({ group: lisbon, size: "100" }));
  expect(users.map(({ id }) => id)).toContain(inside.id);
  expect(await getUser(manager, inside)).toMatchObject({ groups: [lisbon] });
  const found = await listUsers(manager, UserFilters.parse({ seat: "remote-support-shared" }));
  expect(found).toMatchObject({ total: 1, users: [{ id: inside.id }] });
  const { sessions, total, outside: others } = await listSharedSessions(manager, SharedSessionFilters.parse({}));
  expect(sessions.map(({ agent }) => agent.id)).toEqual([inside.id]);
  expect([total, others]).toEqual([1, 1]);
});

test("totals of pools count everybody, for everybody", async () => {
  const all = await countSeats(adminOf(account));
  expect(await countSeats(manager)).toEqual(all);
  expect(all.remote_support.shared.inUse).toBe(2);
  const strip = async (ctx: typeof manager) => (await listSharedSessions(ctx, SharedSessionFilters.parse({}))).pools;
  expect(await strip(manager)).toEqual(await strip(adminOf(account)));
});

test("an unlimited manager and an admin see everybody, with nobody outside", async () => {
  const { sessions, outside: others } = await listSharedSessions(adminOf(account), SharedSessionFilters.parse({}));
  expect([sessions.length, others]).toEqual([2, 0]);
  expect(await getUser(adminOf(account), { id: outside.id })).toMatchObject({ groups: [outside.group] });
});

test("a manager with no group chosen sees nobody", async () => {
  const ctx = managing(await limitedTo(account, [], "add_delete_users", "manage_seats"));
  expect(await listUsers(ctx, UserFilters.parse({}))).toMatchObject({ users: [], total: 0 });
  expect(await listSharedSessions(ctx, SharedSessionFilters.parse({}))).toMatchObject({ sessions: [], outside: 2 });
});

test("somebody in line keeps the place without a name; so does who gets the seat that is cleared", async () => {
  const own = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
  const { id: team } = await newGroup(own.id);
  const ctx = managing(await limitedTo(own, [team], "manage_seats", "add_delete_users"));
  const sitting = await newUser(own.id, { groups: [team], remoteSupport: "shared" });
  const [first, second] = [
    await newUser(own.id, { remoteSupport: "shared" }),
    await newUser(own.id, { groups: [team], remoteSupport: "shared" }),
  ];
  const { seat } = await startSession(await agentOn(own, sitting), { connected: false });
  await joinLine(await agentOn(own, first), { product });
  await joinLine(await agentOn(own, second), { product });
  const { line } = await listSharedSessions(ctx, SharedSessionFilters.parse({}));
  expect(line.map(({ agent, position }) => [position, agent.id, agent.name])).toEqual([
    [1, null, hidden],
    [2, second.id, second.name],
  ]);
  const cleared = await clearSeat(ctx, { product, occupancyId: seat.occupancyId ?? "" });
  expect(cleared).toMatchObject({ outcome: "freed", agent: { id: sitting.id }, next: { id: null, name: hidden } });
});

test("who cleared a seat or asked about it is named where it is an admin, else not", async () => {
  const own = await newAccount();
  const { id: team } = await newGroup(own.id);
  const ctx = managing(await limitedTo(own, [team], "manage_seats", "add_delete_users"));
  const other = managing(await limitedTo(own, [team], "manage_seats", "add_delete_users"));
  const agent = await newUser(own.id, { groups: [team], remoteSupport: "shared" });
  const { seat } = await startSession(await agentOn(own, agent), { connected: true });
  const occupancy = { product, occupancyId: seat.occupancyId ?? "" } as const;
  await askHolder(other, occupancy);
  await clearSeat(adminOf(own), occupancy);
  const { sessions } = await listSharedSessions(ctx, SharedSessionFilters.parse({}));
  expect(sessions).toMatchObject([{ ask: { by: hidden }, clearing: { by: own.admin.name } }]);
});

test("an import treats people outside the groups like those of another account, and puts the new ones into the only group", async () => {
  const elsewhere = await newUser((await newAccount()).id);
  const email = fresh();
  const done = await imported(manager, [["email"], [outside.email], [elsewhere.email], [email]]);
  const [hiddenRow, foreignRow] = done.failed;
  expect(hiddenRow?.reason).toBe(foreignRow?.reason);
  expect(done.counts).toMatchObject({ added: 1, failed: 2 });
  expect((await listUsers(manager, UserFilters.parse({ q: email }))).total).toBe(1);
  const { rows } = await failedRows(manager, { id: done.id });
  expect(JSON.stringify(rows)).not.toContain(outside.name);
  const others = await sent(adminOf(account), [["email"], [fresh()]]);
  await expect(getImport(manager, others)).rejects.toMatchObject({ code: "not_found" });
});

test("whom to ask is never somebody who is limited to other groups", async () => {
  const own = await newAccount();
  const [team, far] = [(await newGroup(own.id)).id, (await newGroup(own.id)).id];
  const near = await limitedTo(own, [team], "manage_seats");
  await limitedTo(own, [far], "manage_seats");
  const agent = await newUser(own.id, { groups: [team] });
  const names = await whoCan(grant(manager.db, (await agentOn(own, agent)).actor, "signed_in"), "manage_seats");
  expect(names).toEqual([own.admin.name, near.actor.name]);
});
