import type { APIRequestContext } from "@playwright/test";
import type { SeededAccount } from "../db/test/seed";
import { addressesOf } from "./addresses";
import { expect, newUser, test } from "./fixtures";
import { answerOf, serverActions } from "./server-actions";

/** Who may do what (R18), each role at each door. */
const roles = {
  agent: { role: "agent", privileges: [] },
  manager: { role: "manager", privileges: [] },
  "manager of users": { role: "manager", privileges: ["add_delete_users"] },
  "manager of seats": { role: "manager", privileges: ["manage_seats"] },
  "manager of both": { role: "manager", privileges: ["add_delete_users", "manage_seats"] },
  admin: { role: "admin", privileges: [] },
} as const;
type RoleName = keyof typeof roles;
const roleNames: RoleName[] = ["agent", "manager", "manager of users", "manager of seats", "manager of both", "admin"];

/** A privilege, and who holds it. */
const holders = {
  signed_in: roleNames,
  read_users: roleNames.filter((name) => name !== "agent"),
  add_delete_users: ["manager of users", "manager of both", "admin"],
  manage_seats: ["manager of seats", "manager of both", "admin"],
  manage_account: ["admin"],
} as const satisfies Record<string, readonly RoleName[]>;
type Privilege = keyof typeof holders;
const holds = (name: RoleName, privilege: Privilege) => holders[privilege].some((holder) => holder === name);

/** Every screen behind the sign-in, and every read. `[id]` is the account's admin, which some (404) do not know. */
const pages: [string, Privilege, number?][] = [
  ["/", "read_users"],
  ["/audit", "manage_account"],
  ["/users", "read_users"],
  ["/users/[id]", "read_users"],
  ["/users/new", "add_delete_users"],
  ["/users/new/csv", "add_delete_users"],
  ["/users/new/csv/[id]", "add_delete_users", 404],
  ["/users/new/several", "add_delete_users"],
  ["/shared-sessions", "manage_seats"],
  ["/subscription", "manage_account"],
  ["/settings", "manage_account"],
  ["/settings/company", "manage_account"],
  ["/settings/groups", "manage_account"],
  ["/me", "signed_in"],
  ["/profile", "signed_in"],
];
/** The pages before the sign-in. */
const openPages = ["/sign-in", "/reset-password", "/reset-password/[token]", "/invitation/[token]"];

const queries: [string, Privilege, number?][] = [
  ["/api/browser/audit/export", "manage_account"],
  ["/api/browser/audit/newer", "manage_account"],
  ["/api/browser/audit/people", "manage_account"],
  ["/api/browser/imports/[id]", "add_delete_users", 404],
  ["/api/browser/imports/[id]/failed", "add_delete_users", 404],
  ["/api/browser/seat-counts", "read_users"],
  ["/api/browser/users", "read_users"],
  ["/api/browser/users/changes", "read_users"],
  ["/api/browser/users/export", "read_users"],
  ["/api/browser/users/[id]/shared-sessions", "read_users"],
  ["/api/browser/shared-sessions", "read_users"],
  ["/api/browser/my-seats", "signed_in"],
];

/** A stream never ends; who has no session is refused it like any read. */
const streams = ["/api/browser/events"];

/** What is sent to, not read: that a file is refused to whoever may not add people has a test of its own. */
const uploads = ["/api/browser/imports"];

/** A read whose question is too long for an address. */
const chosen = "/api/browser/users/export/chosen";
const ask = (request: APIRequestContext, origin = process.env.BASE_URL ?? "") =>
  request.post(chosen, { headers: { origin }, data: { selection: { matching: {} } } });

/** Every server action of the product. One that is missing here fails its own test. */
const actions: Record<string, Privilege> = {
  "actions.ts changeSetup": "manage_account",
  "me/actions.ts answerQuestion": "signed_in",
  "me/actions.ts endMyHold": "signed_in",
  "me/actions.ts freeMySeat": "signed_in",
  "me/actions.ts keepOffer": "signed_in",
  "me/actions.ts stopWaiting": "signed_in",
  "me/actions.ts waitForSeat": "signed_in",
  "profile/actions.ts saveName": "signed_in",
  "profile/actions.ts savePassword": "signed_in",
  "profile/actions.ts savePreferences": "signed_in",
  "profile/actions.ts signOutDevice": "signed_in",
  "profile/actions.ts signOutEverywhere": "signed_in",
  "settings/actions.ts save": "manage_account",
  "settings/actions.ts saveCompany": "manage_account",
  "settings/groups/actions.ts add": "manage_account",
  "settings/groups/actions.ts remove": "manage_account",
  "settings/groups/actions.ts rename": "manage_account",
  "shared-sessions/actions.ts ask": "manage_seats",
  "shared-sessions/actions.ts endSession": "manage_seats",
  "subscription/actions.ts changeNamedSeats": "manage_account",
  "subscription/actions.ts requestSeats": "manage_account",
  "subscription/actions.ts reviewChange": "manage_account",
  "subscription/actions.ts withdraw": "manage_account",
  "users/[id]/actions.ts endSession": "manage_seats",
  "users/[id]/actions.ts save": "read_users",
  "users/actions.ts applyAccess": "add_delete_users",
  "users/actions.ts applySeats": "manage_seats",
  "users/actions.ts changeSeat": "manage_seats",
  "users/actions.ts changeView": "read_users",
  "users/actions.ts deleteView": "read_users",
  "users/actions.ts foreseeAccess": "add_delete_users",
  "users/actions.ts foreseeSeats": "manage_seats",
  "users/actions.ts invite": "add_delete_users",
  "users/actions.ts makeLink": "add_delete_users",
  "users/actions.ts reactivate": "add_delete_users",
  "users/actions.ts remove": "add_delete_users",
  "users/actions.ts saveView": "read_users",
  "users/actions.ts signOut": "manage_account",
  "users/actions.ts suspend": "add_delete_users",
  "users/actions.ts undo": "read_users",
  "users/new/actions.ts add": "add_delete_users",
  "users/new/csv/actions.ts lookUp": "add_delete_users",
  "users/new/several/actions.ts addAll": "add_delete_users",
  "users/new/several/actions.ts parse": "add_delete_users",
};
/** To these nothing is an input that fits no schema. */
const takesAnything = new Set(["profile/actions.ts savePreferences", "profile/actions.ts signOutEverywhere"]);

/** The doors that stand open before the sign-in. */
const open = [
  "sign-in/actions.ts signIn",
  "sign-out/actions.ts signOut",
  "reset-password/actions.ts requestReset",
  "_entry/actions.ts choosePassword",
];

const personOf = (account: SeededAccount, name: RoleName) => {
  const { role, privileges } = roles[name];
  return newUser(account.id, { role, privileges: [...privileges] });
};

test("every screen and every read is known to this list of who may do what", () => {
  expect(addressesOf("page.tsx")).toEqual([...pages.map(([path]) => path), ...openPages].sort());
  expect(addressesOf("route.ts", "api/browser")).toEqual(
    [...queries.map(([path]) => path), ...streams, ...uploads, chosen].sort(),
  );
});

test("every server action is known to this list of who may do what", () => {
  expect(serverActions().map(({ name }) => name)).toEqual([...Object.keys(actions), ...open].sort());
});

for (const name of roleNames) {
  test(`screens, reads and actions open to: ${name} (R18)`, async ({ account, context, signIn }) => {
    await signIn(await personOf(account, name));
    const request = context.request;
    for (const [path, needs, known = 200] of pages) {
      const response = await request.get(path.replace("[id]", account.admin.id), { maxRedirects: 0 });
      const toMySeats = response.status() === 307 && response.headers().location?.endsWith("/me");
      const seen = toMySeats ? "to My Seats" : response.status();
      const otherwise = name === "agent" ? "to My Seats" : 403;
      expect(seen, path).toBe(holds(name, needs) ? known : otherwise);
    }
    for (const [path, needs, known = 200] of queries) {
      const response = await request.get(path.replace("[id]", account.admin.id));
      expect(response.status(), path).toBe(holds(name, needs) ? known : 403);
    }
    expect((await ask(request)).status()).toBe(holds(name, "read_users") ? 200 : 403);
    expect((await ask(request, "https://elsewhere.example")).status()).toBe(403);
    for (const action of serverActions()) {
      const needs = actions[action.name];
      if (!needs || takesAnything.has(action.name)) continue;
      expect(await answerOf(request, action), action.name).toBe(holds(name, needs) ? "invalid" : "not_allowed");
    }
  });
}

test("without a session every screen leads to the sign-in and every other door stays shut", async ({ request }) => {
  for (const [path] of pages) {
    const response = await request.get(path, { maxRedirects: 0 });
    expect(response.status(), path).toBe(307);
    expect(response.headers().location, path).toContain("/sign-in");
  }
  const reads = [...queries.map(([path]) => path), ...streams];
  for (const path of reads) expect((await request.get(path)).status(), path).toBe(401);
  expect((await ask(request)).status()).toBe(401);
  for (const action of serverActions()) {
    if (actions[action.name]) expect(await answerOf(request, action), action.name).toBe("signed_out");
  }
});

test("a manager never reaches an admin's or a manager's account, link or address (R18)", async ({
  account,
  page,
  signIn,
}) => {
  const peer = await newUser(account.id, { role: "manager", status: "invited" });
  await signIn(await personOf(account, "manager of both"));
  for (const other of [account.admin, peer]) {
    await page.goto(`/users/${other.id}`);
    await expect(page.getByRole("heading", { level: 1, name: other.name })).toBeVisible();
    for (const name of ["Save", "Suspend", "Delete", "Copy link", "Resend invitation", "Copy password link"]) {
      await expect(page.getByRole("button", { name: new RegExp(`^${name}`) })).toHaveCount(0);
    }
  }
});
