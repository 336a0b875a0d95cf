import { randomUUID } from "node:crypto";
import { connect, type Database } from "@/db/client";
import { grant } from "@/lib/access/grant";
import { operatorOf } from "@/lib/access/operator";
import { createAccount } from "@/lib/accounts/create-account";
import { type Product, roleNames } from "@/lib/catalog";
import {
  accountName,
  admin,
  demoPassword,
  emailOf,
  groups,
  invited,
  people,
  plan,
  suspended,
  timeZone,
} from "@/lib/demo-people";
import { agentActor } from "@/lib/devices/agent-actor";
import { signInDevice } from "@/lib/devices/sign-in-device";
import { addGroup } from "@/lib/groups/add-group";
import type { Group } from "@/lib/groups/list-groups";
import { clearSeat } from "@/lib/seats/clear-seat";
import { connectSession } from "@/lib/seats/connect-session";
import { takeSeat } from "@/lib/seats/take-seat";
import { getCompany } from "@/lib/settings/get-company";
import { saveCompany } from "@/lib/settings/save-company";
import { hashPassword } from "@/lib/sign-in/password";
import { type NewPerson, savePeople } from "@/lib/users/save-people";

const noSeats = { remote_support: "none", service_desk: "none" } as const;

async function addPeople(db: Database, account: { id: string; name: string }, passwordHash: string) {
  const operator = operatorOf(db, account, randomUUID());
  const facts = ([firstName, lastName]: readonly [string, string]): NewPerson => ({
    ...{ email: emailOf([firstName, lastName]), firstName, lastName },
    ...{ role: "agent", privileges: [], seats: noSeats },
  });
  const made: Group[] = [];
  for (const name of groups) made.push(await addGroup(operator, { name }));
  const idsOf = (names: readonly string[] = []) => made.filter(({ name }) => names.includes(name)).map(({ id }) => id);
  const { saved } = await savePeople(operator, [
    ...people.map(({ name, role, privileges = [], seats, groups, manages }) => ({
      ...{ ...facts(name), role, privileges, passwordHash, groups: idsOf(groups) },
      ...{ limited: manages !== undefined, managesGroups: idsOf(manages) },
      seats: { ...noSeats, ...seats },
    })),
    { ...facts(invited.name), seats: { ...noSeats, ...invited.seats } },
    { ...facts(suspended.name), passwordHash },
  ]);
  const last = saved.at(-1);
  if (last) await savePeople(operator, [{ id: last.id, version: last.version, status: "suspended" }]);
  return { operator, idOf: (name: string) => saved.find(({ email }) => email.startsWith(`${name}@`))?.id ?? "" };
}

type App = { device: string; platform: "windows" | "mac" | "ios"; product: Product; connected?: boolean };

/** An agent's app on a device of the demo, with a session or a sign-in open. Returns the seat's occupancy. */
async function work(db: Database, accountId: string, userId: string, app: App) {
  const device = { id: `demo-${randomUUID()}`, name: app.device, platform: app.platform };
  const { token } = await signInDevice(db, { id: userId, accountId }, device, randomUUID());
  const agent = grant(db, await agentActor(db, token, randomUUID()), "use_agent_app");
  const mode = app.product === "remote_support" ? "attended" : null;
  const { hold, seat } = await takeSeat(agent, { id: randomUUID(), product: app.product, mode });
  if (app.connected) await connectSession(agent, { id: hold.id });
  return seat.occupancyId ?? "";
}

async function seed(db: Database) {
  const passwordHash = await hashPassword(demoPassword);
  const { account } = await createAccount(
    db,
    { name: accountName, admin: { ...admin, passwordHash }, plan },
    randomUUID(),
  );
  const { operator, idOf } = await addPeople(db, account, passwordHash);
  const seen = await getCompany(operator);
  await saveCompany(operator, { seen, company: { ...seen, timeZone } });
  // A demo is looked at for longer than an hour; nobody joins its support key.
  await db.sql`update account_products set support_key_seconds = 604800 where account_id = ${account.id}`;
  const app = (name: string, what: App) => work(db, account.id, idOf(name), what);
  await app("priya", { device: "Priya’s laptop", platform: "windows", product: "remote_support", connected: true });
  await app("omar", { device: "Front desk PC", platform: "windows", product: "remote_support" });
  await app("jonas", { device: "Jonas’s phone", platform: "ios", product: "service_desk" });
  const cleared = await app("lena", {
    ...{ device: "MacBook Air", platform: "mac", product: "remote_support", connected: true },
  });
  await clearSeat(operator, { product: "remote_support", occupancyId: cleared });
}

/** The demo's apps are still there: heartbeats of their open sessions, also over the time that OpenSeat was stopped. */
const heartbeat = ({ sql }: Database) => sql`
  update holds h set last_seen_at = now(), lease_expires_at = now() + interval '5 minutes'
  from accounts a
  where a.name = ${accountName} and h.account_id = a.id and h.device_id like 'demo-%' and h.ended_at is null`;

function signIns() {
  const rows = people.map(({ name, role, shows }) => [`${roleNames[role]}, ${shows}`, emailOf(name)]);
  const lines = [["Admin", admin.email], ...rows].map(([who = "", email]) => `  ${who.padEnd(36)}${email}`);
  const others = `  (${emailOf(invited.name)} is invited, ${emailOf(suspended.name)} is suspended.)`;
  return `Sign-ins of the demo, all with the password "${demoPassword}":\n${lines.join("\n")}\n${others}`;
}

/** Seeds the demo account where it is not, and sends heartbeats for its agents' apps until `close`. */
export async function openDemo(url: string) {
  const db = connect(url, { size: 1 });
  const [there] = await db.sql`select from accounts where name = ${accountName}`;
  if (!there) await seed(db);
  await heartbeat(db);
  const beat = setInterval(() => heartbeat(db).catch(() => undefined), 20_000);
  const close = async () => {
    clearInterval(beat);
    await db.end();
  };
  return { signIns: signIns(), close };
}
