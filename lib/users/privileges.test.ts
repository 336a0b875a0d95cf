import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newAccount, newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { operatorOf } from "@/lib/access/operator";
import { database } from "@/lib/database";
import { adminOf, managerOf } from "@/lib/test/contexts";
import { refusalOf } from "@/lib/test/refusal-of";
import { getUser } from "./get-user";
import { listUsers } from "./list-users";
import { type NewPerson, type PersonChange, type PersonEdit, savePeople } from "./save-people";
import { UserFilters } from "./user-filters";

const none = { remote_support: "none", service_desk: "none" } as const;
const someone = (more: Partial<NewPerson> = {}): NewPerson => {
  const email = `${randomUUID()}@privileges.example`;
  return { email, firstName: "Ana", lastName: "", role: "agent", privileges: [], seats: none, ...more };
};
const seated = { seats: { remote_support: "named", service_desk: "none" } } as const;

/** What is tried on an agent: the change, and what of the two privileges it takes. */
const attempts: [string, (id: string) => PersonChange, string[]][] = [
  ["add", () => someone(), ["add_delete_users"]],
  ["add with a seat", () => someone(seated), ["add_delete_users", "manage_seats"]],
  ["rename", (id) => ({ id, version: 1, firstName: "Other" }), ["add_delete_users"]],
  ["suspend", (id) => ({ id, version: 1, status: "suspended" }), ["add_delete_users"]],
  ["delete", (id) => ({ id, version: 1, delete: true }), ["add_delete_users"]],
  ["give a seat", (id) => ({ id, version: 1, seats: { service_desk: "named" } }), ["manage_seats"]],
  ["take a seat", (id) => ({ id, version: 1, seats: { remote_support: "none" } }), ["manage_seats"]],
];

describe.each([[[]], [["add_delete_users"]], [["manage_seats"]], [["add_delete_users", "manage_seats"]]] as const)(
  "a manager with %o",
  (held) => {
    test.each(attempts)("may %s an agent if the privileges say so (R18)", async (_, change, needed) => {
      const account = await newAccount();
      const manager = await managerOf(account, ...held);
      const agent = await newUser(account.id, { remoteSupport: "named" });
      const call = savePeople(manager, [change(agent.id)]);
      if (needed.every((privilege) => held.some((has) => has === privilege))) {
        expect((await call).saved).toHaveLength(1);
      } else {
        expect((await refusalOf(call)).code).toBe("not_allowed");
      }
    });
  },
);

test.each([
  ["an admin", { role: "admin" }],
  ["a manager", { role: "manager" }],
  ["an agent with privileges", { role: "manager", privileges: ["manage_seats"] }],
] as const)("a manager makes nobody %s (R18)", async (_, change) => {
  const account = await newAccount();
  const manager = await managerOf(account, "add_delete_users", "manage_seats");
  const agent = await newUser(account.id);
  expect((await refusalOf(savePeople(manager, [{ id: agent.id, version: 1, ...change }]))).code).toBe("not_allowed");
  expect((await refusalOf(savePeople(manager, [someone(change)]))).code).toBe("not_allowed");
});

test("a manager corrects the address of whoever has not signed in yet; an active one's is the admin's (R18)", async () => {
  const account = await newAccount();
  const manager = await managerOf(account, "add_delete_users");
  const move = (id: string): PersonEdit => ({ id, version: 1, email: `${randomUUID()}@moved.example` });
  const invited = await newUser(account.id, { status: "invited" });
  expect((await savePeople(manager, [move(invited.id)])).saved).toHaveLength(1);
  const active = await newUser(account.id);
  expect((await refusalOf(savePeople(manager, [move(active.id)]))).code).toBe("not_allowed");
  expect((await savePeople(adminOf(account), [move(active.id)])).saved).toHaveLength(1);
});

test("a manager reaches no admin, no other manager and not themselves (R18)", async () => {
  const account = await newAccount();
  const manager = await managerOf(account, "add_delete_users", "manage_seats");
  const other = await newUser(account.id, { role: "manager", remoteSupport: "shared" });
  for (const id of [account.admin.id, other.id, manager.actor.id]) {
    for (const change of [{ firstName: "X" }, { delete: true }, { seats: { remote_support: "none" } }, {}] as const) {
      expect((await refusalOf(savePeople(manager, [{ id, version: 1, ...change }]))).code).toBe("agents_only");
    }
  }
});

test("suspending somebody with a seat takes no manage_seats (R18)", async () => {
  const account = await newAccount();
  const manager = await managerOf(account, "add_delete_users");
  const agent = await newUser(account.id, { remoteSupport: "named", serviceDesk: "shared" });
  await savePeople(manager, [{ id: agent.id, version: 1, status: "suspended" }]);
  expect(await getUser(manager, agent)).toMatchObject({ status: "suspended", seats: none });
});

test("what a manager may is asked when the change is made, not when the page was opened (R18)", async () => {
  const account = await newAccount();
  const manager = await managerOf(account, "add_delete_users");
  const agent = await newUser(account.id);
  await savePeople(adminOf(account), [{ id: manager.actor.id, version: 1, privileges: ["manage_seats"] }]);
  const rename = () => savePeople(manager, [{ id: agent.id, version: 1, firstName: "Other" }]);
  expect((await refusalOf(rename())).code).toBe("not_allowed");
  await savePeople(adminOf(account), [{ id: manager.actor.id, version: 2, status: "suspended" }]);
  expect((await refusalOf(rename())).code).toBe("signed_out");
});

test("privileges are a manager's: whoever is made something else loses them", async () => {
  const account = await newAccount();
  const manager = await managerOf(account, "add_delete_users", "manage_seats");
  const { id } = manager.actor;
  await savePeople(adminOf(account), [{ id, version: 1, role: "agent" }]);
  expect(await getUser(manager, { id })).toMatchObject({ role: "agent", privileges: [] });
});

test("another account's people answer exactly like people who do not exist (R17)", async () => {
  const [account, other] = [await newAccount(), await newAccount()];
  const stranger = await newUser(other.id, { remoteSupport: "named" });
  const changes: Omit<PersonEdit, "id" | "version">[] = [
    { firstName: "X" },
    { delete: true },
    { status: "suspended" },
    { seats: { remote_support: "none" } },
    {},
  ];
  for (const ctx of [adminOf(account), operatorOf(database, account, "test")]) {
    const answers = async (id: string) => {
      const refusals = [await refusalOf(getUser(ctx, { id }))];
      for (const change of changes) {
        refusals.push(await refusalOf(savePeople(ctx, [{ ...change, id, version: 1 }])));
      }
      return refusals.map(({ code, message, details }) => ({ code, message, details }));
    };
    expect(await answers(stranger.id)).toEqual(await answers(randomUUID()));
  }
  const [row] = await seeding()`select version, deleted_at from users where id = ${stranger.id}`;
  expect(row).toEqual({ version: 1, deleted_at: null });
  const listed = await listUsers(adminOf(account), UserFilters.parse({}));
  expect(listed.users.map(({ id }) => id)).toEqual([account.admin.id]);
});
