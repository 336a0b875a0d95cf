import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { seeding } from "../db/test/seed-client";
import { newAccount, newUser } from "./fixtures";

const folder = "docs/screens";
const widths = [1280, 360];

/** Draws the page as it is, at two widths, light and dark: the window, on a phone (or `whole`) all below it, of a dialog all. */
export async function draw(page: Page, name: string, whole = false) {
  for (const width of widths) {
    const narrow = width === 360;
    await page.setViewportSize({ width, height: narrow ? 780 : 860 });
    const dialog = await page.evaluate(() => {
      const open = document.querySelector("dialog[open]");
      open?.scrollTo(0, 0);
      return open?.scrollHeight ?? 0;
    });
    // A dialog takes at most 85 of 100 parts of the window's height.
    if (dialog > 0.85 * 780) await page.setViewportSize({ width, height: Math.ceil(dialog / 0.85) + 8 });
    if (narrow || whole) await page.evaluate(() => window.scrollTo(0, 0));
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.mouse.move(0, 0); // nothing is hovered
      await page.screenshot({
        path: `${folder}/${name}-${width}-${colorScheme}.png`,
        fullPage: (narrow || whole) && dialog === 0,
      });
    }
  }
  await page.setViewportSize({ width: 1280, height: 860 });
}

const people = [
  ["Ana", "Silva"],
  ["Jo", "Lind"],
  ["Lea", "Brandt"],
  ["Marco", "Ruiz"],
  ["Priya", "Natarajan"],
  ["Tom", "Okafor"],
  ["Yuki", "Tanaka"],
] as const;

const address = (first: string, last: string) =>
  `${first}.${last}.${randomUUID().slice(0, 4)}@example.com`.toLowerCase();

/** A support desk with people of every kind; each test puts it to work. */
export async function desk() {
  const account = await newAccount({
    name: "Northwind Support",
    remoteSupport: { named: 2, shared: 3 },
    serviceDesk: { named: 3, shared: 4 },
  });
  // The first admin, by a name that can be read.
  await seeding()`
    update users set first_name = 'Robin', last_name = 'Fox', email = ${address("robin", "fox")} where id = ${account.admin.id}`;
  const users = [];
  for (const [n, [firstName, lastName]] of people.entries()) {
    const remoteSupport = n < 5 ? "shared" : n === 5 ? "named" : "none";
    const serviceDesk = n % 3 === 0 ? "named" : n % 3 === 1 ? "shared" : "none";
    users.push(
      await newUser(account.id, {
        firstName,
        lastName,
        email: address(firstName, lastName),
        remoteSupport,
        serviceDesk: n === 6 ? "none" : serviceDesk,
      }),
    );
  }
  await newUser(account.id, {
    firstName: "Kim",
    lastName: "Larsen",
    email: address("kim", "larsen"),
    status: "invited",
  });
  await newUser(account.id, {
    firstName: "Omar",
    lastName: "Haddad",
    email: address("omar", "haddad"),
    status: "suspended",
  });
  const manager = await newUser(account.id, {
    firstName: "Iris",
    lastName: "Keller",
    email: address("iris", "keller"),
    role: "manager",
    privileges: ["add_delete_users"],
  });
  const admin = await newUser(account.id, {
    firstName: "Dana",
    lastName: "Novak",
    email: address("dana", "novak"),
    role: "admin",
  });
  return { account, users, manager, admin };
}

type Someone = { id: string | null; name: string };
type Told = {
  action: string;
  by?: Someone;
  on: Someone;
  source?: string;
  change?: string;
  before?: object;
  after?: object;
};

/** Writes into the record what happened, the first a moment ago, each other one 17 minutes before; a change of many is one. */
export async function record({ id }: { id: string }, events: readonly Told[]) {
  const rows = events.map(({ by, on, ...event }, n) => ({
    ...{ source: "browser", change: randomUUID(), before: null, after: null, ...event },
    ...{ actor: by?.id ?? null, actorName: by?.name ?? "OpenSeat", target: on.id, targetName: on.name },
    minutes: "change" in event ? 60 : n * 17,
  }));
  await seeding()`
    insert into events (account_id, at, actor_id, actor_name, action, target_kind, target_id, target_name, before, after, source, request_id, change_id)
    select ${id}, now() - minutes * interval '1 minute', actor, "actorName", action, case when target is null then 'seat_pool' else 'user' end,
           target, "targetName", before, after, source, case source when 'system' then '' else md5(minutes::text)::uuid::text end, change
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r (action text, actor uuid, "actorName" text, target text, "targetName" text,
        before jsonb, after jsonb, source text, change uuid, minutes int)`;
}
