import { describe, expect, test } from "vitest";
import { seeding } from "@/db/test/seed-client";
import { takeSeat } from "@/lib/seats/take-seat";
import { agentWith, company, newId, occupied, startSession } from "@/lib/seats/test/scene";
import { adminOf } from "@/lib/test/contexts";
import { refusalOf } from "@/lib/test/refusal-of";
import { getLeaseSettings } from "./get-lease-settings";
import { LeaseSettings } from "./lease-settings";
import { saveLeaseSettings } from "./save-lease-settings";

const product = "remote_support";
const defaults: LeaseSettings = {
  heartbeatSeconds: 20,
  noSignalSeconds: 60,
  idleLeaseSeconds: 120,
  connectedLeaseSeconds: 300,
  supportKeySeconds: 3600,
  offerSeconds: 60,
  lineNames: true,
};

describe("settings of leases and line (R14)", () => {
  test("are saved for one product, and the apps live by them", async () => {
    const account = await company(1);
    const admin = adminOf(account);
    const settings = {
      ...defaults,
      heartbeatSeconds: 15,
      idleLeaseSeconds: 600,
      connectedLeaseSeconds: 600,
      lineNames: false,
    };
    expect(await saveLeaseSettings(admin, { product, seen: defaults, settings })).toEqual(settings);
    expect(await getLeaseSettings(admin)).toEqual({ remote_support: settings, service_desk: defaults });
    const { lease } = await startSession(await agentWith(account));
    expect(lease.heartbeatSeconds).toBe(15);
    expect(Date.parse(lease.expiresAt) - Date.now()).toBeGreaterThan(590_000);
  });

  test("that are shorter act at once, although nothing was due before", async () => {
    const account = await company(1);
    await startSession(await agentWith(account));
    await seeding()`update holds set created_at = created_at - interval '6 minutes' where account_id = ${account.id}`;
    const settings = { ...defaults, supportKeySeconds: 300 };
    await saveLeaseSettings(adminOf(account), { product, seen: defaults, settings });
    const next = await agentWith(account);
    expect(await takeSeat(next, { id: newId(), product, mode: "attended" })).toMatchObject({ created: true });
    expect(await occupied(account.id)).toBe(1);
  });

  test("of two admins the second sees what the first saved, and overwrites nothing", async () => {
    const account = await company(1);
    const admin = adminOf(account);
    const first = { ...defaults, offerSeconds: 90 };
    await saveLeaseSettings(admin, { product, seen: defaults, settings: first });
    const second = { product, seen: defaults, settings: { ...defaults, heartbeatSeconds: 30 } } as const;
    const refused = await refusalOf(saveLeaseSettings(admin, second));
    expect(refused.code).toBe("changed_meanwhile");
    expect(refused.details).toEqual({ settings: first });
    expect(await saveLeaseSettings(admin, { product, seen: defaults, settings: first })).toEqual(first); // sent again
  });

  test("change nobody's but the own account's, and only for who is an admin still (R17, R18)", async () => {
    const [account, other] = [await company(1), await company(1)];
    const admin = adminOf(account);
    const before = await getLeaseSettings(adminOf(other));
    await saveLeaseSettings(admin, { product, seen: defaults, settings: { ...defaults, offerSeconds: 300 } });
    expect(await getLeaseSettings(adminOf(other))).toEqual(before);
    await seeding()`update users set role = 'manager' where id = ${admin.actor.id}`;
    const again = { product, seen: { ...defaults, offerSeconds: 300 }, settings: defaults } as const;
    expect((await refusalOf(saveLeaseSettings(admin, again))).code).toBe("not_allowed");
  });
});

describe("bounds", () => {
  const problems = (changes: Partial<LeaseSettings>) =>
    LeaseSettings.safeParse({ ...defaults, ...changes }).error?.issues.map(({ path }) => path.join()) ?? [];

  test("the defaults are within them, and so are both ends", () => {
    expect(problems({})).toEqual([]);
    expect(
      problems({ heartbeatSeconds: 10, noSignalSeconds: 30, idleLeaseSeconds: 60, connectedLeaseSeconds: 120 }),
    ).toEqual([]);
    const longest = { heartbeatSeconds: 30, noSignalSeconds: 300, idleLeaseSeconds: 900, connectedLeaseSeconds: 3600 };
    expect(problems({ ...longest, supportKeySeconds: 28_800, offerSeconds: 300 })).toEqual([]);
  });

  test("outside them, and where a time must be longer than another, the field is named", () => {
    expect(problems({ heartbeatSeconds: 9 })).toEqual(["heartbeatSeconds"]);
    expect(problems({ supportKeySeconds: 299, offerSeconds: 301 })).toEqual(["supportKeySeconds", "offerSeconds"]);
    expect(problems({ noSignalSeconds: 35 })).toEqual(["noSignalSeconds"]);
    expect(problems({ noSignalSeconds: 130 })).toEqual(["idleLeaseSeconds"]);
    expect(problems({ idleLeaseSeconds: 301 })).toEqual(["connectedLeaseSeconds"]);
    expect(problems({ offerSeconds: 60.5 })).toEqual(["offerSeconds"]);
  });
});
