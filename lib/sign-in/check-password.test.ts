import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { newAccount, newUser, type SeededAccount, seededPassword } from "@/db/test/seed";
import { database } from "@/lib/database";
import type { Refusal } from "@/lib/refusal";
import { checkPassword } from "./check-password";
import { triesOfAPair } from "./failed-tries";

let account: SeededAccount;
beforeAll(async () => {
  account = await newAccount();
});

const attempt = (email: string, password: string, address: string) =>
  checkPassword(database, { email, password, address }).then(
    () => "welcome",
    (no: Refusal) => no.code,
  );

let network = 0;
const somewhere = () => `10.1.${Math.floor(++network / 250)}.${network % 250}`;

describe("Signing in", () => {
  test("finds the person behind any spelling of their address", async () => {
    const user = await newUser(account.id, { email: `pria-${randomUUID()}@example.com` });
    const found = await checkPassword(database, {
      email: `  ${user.email.toUpperCase()} `,
      password: seededPassword,
      address: somewhere(),
    });
    expect(found).toMatchObject({ id: user.id, accountId: account.id, name: user.name });
  });

  test("answers alike for a wrong password, a stranger, an invited and a suspended person", async () => {
    const active = await newUser(account.id);
    const invited = await newUser(account.id, { status: "invited" });
    const suspended = await newUser(account.id, { status: "suspended" });
    for (const [email, password] of [
      [active.email, "not the password"],
      ["nobody@example.com", seededPassword],
      [invited.email, seededPassword],
      [suspended.email, seededPassword],
    ] as const) {
      expect(await attempt(email, password, somewhere())).toBe("invalid_credentials");
    }
  });
});

describe("Failed sign-ins", () => {
  test("are limited for one person at one address, even when all guesses come at once", async () => {
    const user = await newUser(account.id);
    const address = somewhere();
    const answers = await Promise.all(Array.from({ length: 40 }, () => attempt(user.email, "a guess", address)));
    expect(answers.filter((answer) => answer === "invalid_credentials")).toHaveLength(triesOfAPair);
    expect(answers.filter((answer) => answer === "too_many_tries")).toHaveLength(40 - triesOfAPair);
    expect(await attempt(user.email, seededPassword, address)).toBe("too_many_tries");
  });

  test("of a stranger never lock the person out at their own address, nor colleagues at the stranger's", async () => {
    const [user, colleague] = [await newUser(account.id), await newUser(account.id)];
    const stranger = somewhere();
    for (let n = 0; n <= triesOfAPair; n++) await attempt(user.email, "a guess", stranger);
    expect(await attempt(user.email, seededPassword, stranger)).toBe("too_many_tries");
    expect(await attempt(user.email, seededPassword, somewhere())).toBe("welcome");
    expect(await attempt(colleague.email, seededPassword, stranger)).toBe("welcome");
  });

  test("leave a busy office alone: any number of right passwords at one address, many at once", async () => {
    const users = await Promise.all(Array.from({ length: 12 }, () => newUser(account.id)));
    const address = somewhere();
    for (let morning = 0; morning < 3; morning++) {
      const answers = await Promise.all(users.map((user) => attempt(user.email, seededPassword, address)));
      expect(new Set(answers)).toEqual(new Set(["welcome"]));
    }
    const [one] = users;
    if (!one) throw new Error("no user");
    const devices = await Promise.all(Array.from({ length: 25 }, () => attempt(one.email, seededPassword, address)));
    expect(new Set(devices)).toEqual(new Set(["welcome"]));
    const [kept] = await database.sql<
      { failures: number }[]
    >`select sum(failures)::int as failures from sign_in_failures
      where key in (select key from sign_in_failures order by window_ends_at desc limit 5)`;
    expect(kept?.failures).toBe(0);
  });

  test("are counted for a whole IPv6 network, not for each of its endless addresses", async () => {
    const user = await newUser(account.id);
    for (let n = 0; n < triesOfAPair; n++) await attempt(user.email, "a guess", `2001:db8:7:7::${n + 1}`);
    expect(await attempt(user.email, seededPassword, "2001:db8:7:7:ffff::1")).toBe("too_many_tries");
    expect(await attempt(user.email, seededPassword, "2001:db8:7:8::1")).toBe("welcome");
  });

  test("are forgotten after a quarter of an hour", async () => {
    const user = await newUser(account.id);
    const address = somewhere();
    for (let n = 0; n < triesOfAPair; n++) await attempt(user.email, "a guess", address);
    await database.sql`update sign_in_failures set window_ends_at = now()`;
    expect(await attempt(user.email, seededPassword, address)).toBe("welcome");
  });
});
