import { randomUUID } from "node:crypto";
import { beforeAll, expect } from "vitest";
import { newAccount, newGroup, newUser, type SeededAccount } from "@/db/test/seed";
import { operatorOf } from "@/lib/access/operator";
import { createAccount } from "@/lib/accounts/create-account";
import { answerAsk } from "@/lib/asks/answer-ask";
import { askHolder } from "@/lib/asks/ask-holder";
import { openAsks } from "@/lib/asks/open-asks";
import { database } from "@/lib/database";
import { addGroup } from "@/lib/groups/add-group";
import { deleteGroup } from "@/lib/groups/delete-group";
import { renameGroup } from "@/lib/groups/rename-group";
import { showSetup } from "@/lib/overview/show-setup";
import { clearSeat } from "@/lib/seats/clear-seat";
import { freeOwnSeat } from "@/lib/seats/free-own-seat";
import { joinLine } from "@/lib/seats/join-line";
import { reclaim } from "@/lib/seats/reclaim";
import { passTime } from "@/lib/seats/test/pass-time";
import { startSession } from "@/lib/seats/test/scene";
import { getLeaseSettings } from "@/lib/settings/get-lease-settings";
import { saveCompany } from "@/lib/settings/save-company";
import { saveLeaseSettings } from "@/lib/settings/save-lease-settings";
import { decideRequest } from "@/lib/subscription/decide-request";
import { requestSharedSeats } from "@/lib/subscription/request-shared-seats";
import { setCapacity } from "@/lib/subscription/set-capacity";
import { setNamedSeats } from "@/lib/subscription/set-named-seats";
import { withdrawRequest } from "@/lib/subscription/withdraw-request";
import { savePeople } from "@/lib/users/save-people";
import { changeView } from "@/lib/views/change-view";
import { deleteView } from "@/lib/views/delete-view";
import { saveView } from "@/lib/views/save-view";
import { adminOf, agentOn, managerOf } from "./contexts";
import { by, on, type Recorded, recorded } from "./recorded";

const product = "remote_support";
const none = { remote_support: "none", service_desk: "none" } as const;

let account: SeededAccount;
beforeAll(async () => {
  account = await newAccount();
});

const admin = () => adminOf(account);
const operator = () => operatorOf(database, account, "run-1");

async function seated() {
  const person = await newUser(account.id, { remoteSupport: "shared" });
  const app = await agentOn(account, person);
  const { seat } = await startSession(app);
  return { person, app, seat: { product: "remote_support" as const, occupancyId: seat.occupancyId ?? "" } };
}

/** An account of its own: a product has one open request at a time. */
async function asked() {
  const own = await newAccount();
  const ctx = adminOf(own);
  const ask = () => requestSharedSeats(ctx, { product, seats: 2, reason: "Growth" });
  const target = { target_kind: "seat_request", target_name: "Remote Support Shared" };
  return { ctx, ask, target, operator: operatorOf(database, own, "run-1") };
}

recorded([
  [
    "account.created",
    "at the command line",
    async () => {
      const company = {
        name: `Company ${randomUUID()}`,
        admin: { email: `${randomUUID()}@record.example`, firstName: "A", lastName: "B", passwordHash: "a digest" },
        plan: { remote_support: { named: 1, shared: 0 }, service_desk: { named: 0, shared: 0 } },
      };
      const event = {
        ...{ actor_id: null, actor_name: "Command line", source: "command_line", request_id: "run-1" },
        ...{ target_kind: "account", target_id: expect.any(String), target_name: company.name },
        ...{ before: null, after: { plan: company.plan } },
      };
      return { act: () => createAccount(database, company, "run-1"), event };
    },
  ],
  [
    "user.added",
    "by an admin",
    async () => {
      const ctx = admin();
      const email = `${randomUUID()}@record.example`;
      const person = {
        email,
        firstName: "Ana",
        lastName: "Silva",
        role: "agent",
        privileges: [],
        seats: none,
      } as const;
      const target = { target_kind: "user", target_id: expect.any(String), target_name: "Ana Silva" };
      return {
        act: () => savePeople(ctx, [person]),
        event: { ...by(ctx), ...target, before: null, after: { email, role: "agent", status: "invited" } },
      };
    },
  ],
  [
    "user.changed",
    "by an admin",
    async () => {
      const ctx = admin();
      const person = await newUser(account.id, { firstName: "Robin" });
      const change = { id: person.id, version: 1, role: "manager", seats: { service_desk: "named" } } as const;
      return {
        act: () => savePeople(ctx, [change]),
        event: {
          ...by(ctx),
          ...on(person),
          before: { role: "agent", service_desk: "none" },
          after: { role: "manager", service_desk: "named" },
        },
      };
    },
  ],
  ...(
    [
      ["user.suspended", "active", { status: "suspended" }, "suspended"],
      ["user.reactivated", "suspended", { status: "active" }, "active"],
      ["user.deleted", "active", { delete: true }, "deleted"],
    ] as const
  ).map(
    ([action, status, change, after]): Recorded => [
      action,
      "by the operator",
      async () => {
        const ctx = operator();
        const person = await newUser(account.id, { status });
        return {
          act: () => savePeople(ctx, [{ id: person.id, version: 1, ...change }]),
          event: { ...by(ctx), ...on(person), before: { status }, after: { status: after } },
        };
      },
    ],
  ),
  [
    "capacity.changed",
    "by an admin",
    async () => {
      const ctx = adminOf(await newAccount());
      return {
        act: () => setNamedSeats(ctx, { changes: [{ product, from: 5, to: 7 }] }),
        event: {
          ...by(ctx),
          ...{ target_kind: "seat_pool", target_id: `${product}.named`, target_name: "Remote Support Named" },
          ...{ before: { capacity: 5 }, after: { capacity: 7 } },
        },
      };
    },
  ],
  [
    "capacity.changed",
    "at the command line",
    async () => {
      const ctx = operatorOf(database, await newAccount(), "run-1");
      return {
        act: () => setCapacity(ctx, [{ product: "service_desk", seatType: "shared", capacity: 1 }]),
        event: {
          ...by(ctx),
          ...{ target_kind: "seat_pool", target_id: "service_desk.shared", target_name: "Service Desk Shared" },
          ...{ before: { capacity: 3 }, after: { capacity: 1 } },
        },
      };
    },
  ],
  [
    "request.made",
    "by an admin",
    async () => {
      const { ctx, ask, target } = await asked();
      const after = { state: "requested", seats: 2, reason: "Growth" };
      return { act: ask, event: { ...by(ctx), ...target, target_id: expect.any(String), before: null, after } };
    },
  ],
  ...(["approved", "declined"] as const).map(
    (state): Recorded => [
      `request.${state}`,
      "by the operator",
      async () => {
        const { ask, target, operator } = await asked();
        const { id } = await ask();
        const after = { state, seats: 2, reason: "Growth", decisionReason: "So it is" };
        return {
          act: () => decideRequest(operator, { id, state, reason: "So it is" }),
          event: { ...by(operator), ...target, target_id: id, before: { state: "requested" }, after },
        };
      },
    ],
  ),
  [
    "request.withdrawn",
    "by an admin",
    async () => {
      const { ctx, ask, target } = await asked();
      const { id } = await ask();
      return {
        act: () => withdrawRequest(ctx, { id }),
        event: { ...by(ctx), ...target, target_id: id, before: { state: "requested" }, after: { state: "withdrawn" } },
      };
    },
  ],
  [
    "seat.cleared",
    "by an admin",
    async () => {
      const { person, seat } = await seated();
      const ctx = admin();
      return {
        act: () => clearSeat(ctx, seat),
        event: { ...by(ctx), ...on(person), before: { ...seat, state: "in_use" }, after: { state: "free" } },
      };
    },
  ],
  [
    "seat.cleared",
    "by the agent's app",
    async () => {
      const { person, app, seat } = await seated();
      return {
        act: () => freeOwnSeat(app, seat),
        event: { ...by(app), ...on(person), before: { ...seat, state: "in_use" }, after: { state: "free" } },
      };
    },
  ],
  [
    "seat.reclaimed",
    "by nobody: a lease ran out",
    async () => {
      const { person, seat } = await seated();
      await passTime(account.id, 400);
      const system = { actor_id: null, actor_name: "OpenSeat", source: "system", request_id: "" };
      return {
        act: () => reclaim(database, account.id),
        event: { ...system, ...on(person), before: seat, after: { state: "free", reason: "expired" } },
      };
    },
  ],
  [
    "offer.missed",
    "by nobody: it ran out",
    async () => {
      const own = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
      const person = await newUser(own.id, { remoteSupport: "shared" });
      await joinLine(await agentOn(own, person), { product });
      await passTime(own.id, 61);
      return {
        act: () => reclaim(database, own.id),
        event: {
          ...{ actor_id: null, actor_name: "OpenSeat", source: "system", request_id: "" },
          ...on(person),
          before: { product, seatNo: 1, expiresAt: expect.any(String) },
          after: { inLine: true, misses: 1 },
        },
      };
    },
  ],
  [
    "seat.asked",
    "by an admin",
    async () => {
      const { person, seat } = await seated();
      const ctx = admin();
      const after = { ...seat, askId: expect.any(String) };
      return { act: () => askHolder(ctx, seat), event: { ...by(ctx), ...on(person), before: null, after } };
    },
  ],
  [
    "ask.answered",
    "by the agent's app",
    async () => {
      const { person, app, seat } = await seated();
      await askHolder(admin(), seat);
      const [ask] = await openAsks(database, account.id, person.id);
      const answer = { id: ask?.id ?? "", answer: "working", minutes: 10 } as const;
      const after = { ...seat, askId: answer.id, answer: "working", minutes: 10 };
      return {
        act: () => answerAsk(app, answer),
        event: { ...by(app), ...on(person), before: { answer: null, minutes: null }, after },
      };
    },
  ],
  [
    "settings.changed",
    "by an admin",
    async () => {
      const ctx = adminOf(await newAccount());
      const { remote_support: seen } = await getLeaseSettings(ctx);
      const settings = { ...seen, offerSeconds: 90, lineNames: false };
      const target = { target_kind: "product", target_id: product, target_name: "Remote Support" };
      return {
        act: () => saveLeaseSettings(ctx, { product, seen, settings }),
        event: { ...by(ctx), ...target, before: seen, after: settings },
      };
    },
  ],
  [
    "group.added",
    "by an admin",
    async () => {
      const name = `Group ${randomUUID()}`;
      const event = { target_kind: "group", target_name: name, before: null, after: { name } };
      return { act: () => addGroup(admin(), { name }), event };
    },
  ],
  [
    "group.renamed",
    "by an admin",
    async () => {
      const { id, name: seen } = await newGroup(account.id);
      const name = `Group ${randomUUID()}`;
      const event = { target_kind: "group", target_id: id, before: { name: seen }, after: { name } };
      return { act: () => renameGroup(admin(), { id, seen, name }), event };
    },
  ],
  [
    "group.deleted",
    "by an admin",
    async () => {
      const { id, name } = await newGroup(account.id);
      await newUser(account.id, { groups: [id] });
      const before = { name, members: 1, managers: [] };
      return { act: () => deleteGroup(admin(), { id }), event: { target_kind: "group", target_id: id, before } };
    },
  ],
  [
    "company.changed",
    "by an admin",
    async () => {
      const own = await newAccount();
      const ctx = adminOf(own);
      const seen = { name: own.name, timeZone: null };
      const company = { name: own.name, timeZone: "Europe/Lisbon" };
      const target = { target_kind: "account", target_id: own.id, target_name: own.name };
      return {
        act: () => saveCompany(ctx, { seen, company }),
        event: { ...by(ctx), ...target, before: { timeZone: null }, after: { timeZone: "Europe/Lisbon" } },
      };
    },
  ],
  ...(["setup.hidden", "setup.shown"] as const).map(
    (action): Recorded => [
      action,
      "by an admin",
      async () => {
        const own = await newAccount();
        const ctx = adminOf(own);
        const shown = action === "setup.shown";
        if (shown) await showSetup(ctx, { shown: false });
        const target = { target_kind: "account", target_id: own.id, target_name: own.name };
        return {
          act: () => showSetup(ctx, { shown }),
          event: { ...by(ctx), ...target, before: { shown: !shown }, after: { shown } },
        };
      },
    ],
  ),
  [
    "view.saved",
    "by a manager",
    async () => {
      const ctx = await managerOf(account);
      const view = { name: "Admins", query: "role=admin", shared: true };
      return {
        act: () => saveView(ctx, view),
        event: { ...by(ctx), target_kind: "view", target_name: view.name, before: null, after: view },
      };
    },
  ],
  [
    "view.saved",
    "by an admin, over what a manager shares",
    async () => {
      const view = { name: "Managers", query: "role=manager", shared: true };
      const { id } = await saveView(await managerOf(account), view);
      const ctx = admin();
      const after = { ...view, query: "role=manager&status=active" };
      return {
        act: () => changeView(ctx, { id, query: after.query }),
        event: { ...by(ctx), target_kind: "view", target_id: id, target_name: view.name, before: view, after },
      };
    },
  ],
  [
    "view.deleted",
    "by an admin",
    async () => {
      const view = { name: "Admins", query: "role=admin", shared: true };
      const { id } = await saveView(await managerOf(account), view);
      const ctx = admin();
      return {
        act: () => deleteView(ctx, { id }),
        event: { ...by(ctx), target_kind: "view", target_id: id, target_name: view.name, before: view, after: null },
      };
    },
  ],
]);
