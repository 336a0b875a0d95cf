import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { newAccount, newUser, type SeededAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { createLink } from "@/lib/sign-in/create-link";
import { adminOf } from "@/lib/test/contexts";
import { withMail } from "./test/with-mail";

let account: SeededAccount;
const load = async () => ({
  ...(await import("@/lib/sign-in/send-invitation")),
  ...(await import("@/lib/sign-in/request-password-reset")),
  ...(await import("@/lib/sign-in/find-link")),
  ...(await import("@/lib/database")),
});
const { mail, lib: signIn, end } = await withMail(load);

beforeAll(async () => {
  account = await newAccount({ name: "Northwind Support" });
});
beforeEach(() => {
  mail.taken.length = 0;
  mail.refuse(false);
});
afterAll(end);

const text = () => mail.taken[0] ?? "";
const linkIn = (text: string) => /https?:\/\/\S+/.exec(text)?.[0] ?? "";

describe("Mail", () => {
  test("brings an invitation whose link starts with PUBLIC_URL and opens", async () => {
    const user = await newUser(account.id, { status: "invited", firstName: "Zoë" });
    expect(await signIn.sendInvitation(adminOf(account), { userId: user.id })).toEqual({ sent: true });
    expect(text()).toContain(`To: ${user.email}`);
    expect(text()).toContain("Subject: Northwind Support");
    const link = linkIn(text());
    expect(link).toMatch(/^https:\/\/seats\.example\.com\/invitation\/[\w-]{43}$/);
    const token = link.split("/").at(-1) ?? "";
    expect(await signIn.findLink(signIn.database, { token, purpose: "invitation" })).toMatchObject({
      email: user.email,
    });
  });

  const askFor = async (email: string) =>
    (await signIn.requestPasswordReset(signIn.database, { email, requestId: "test" })).mail;
  const opens = (link: string) =>
    signIn.findLink(signIn.database, { token: link.split("/").at(-1) ?? "", purpose: "password_reset" });

  test("brings a password link that no stranger outdates: while it works no other is sent", async () => {
    const user = await newUser(account.id);
    expect(await askFor(user.email.toUpperCase())).toBe(true);
    const link = linkIn(text());
    expect(link).toMatch(/^https:\/\/seats\.example\.com\/reset-password\/[\w-]{43}$/);
    await seeding()`update one_time_links set created_at = now() - interval '59 minutes' where user_id = ${user.id}`;
    expect(await askFor(user.email)).toBe(false);
    expect(await opens(link)).toMatchObject({ email: user.email });
    expect(mail.taken).toHaveLength(1);
    await seeding()`update one_time_links set expires_at = now() where user_id = ${user.id}`;
    expect(await askFor(user.email)).toBe(true);
    expect(mail.taken).toHaveLength(2);
  });

  test("asked for many times at once brings one password link", async () => {
    const user = await newUser(account.id);
    const sent = await Promise.all(Array.from({ length: 8 }, () => askFor(user.email)));
    expect(sent.filter((one) => one)).toHaveLength(1);
    expect(mail.taken).toHaveLength(1);
  });

  test("leaves an admin's link alone, and an admin's fresh link replaces the one that was mailed", async () => {
    const user = await newUser(account.id);
    await askFor(user.email);
    const mailed = linkIn(text());
    const made = await createLink(adminOf(account), { userId: user.id, purpose: "password_reset" });
    expect(await opens(mailed)).toBeNull();
    expect(await askFor(user.email)).toBe(false);
    expect(await opens(made.url)).toMatchObject({ email: user.email });
  });

  test("that did not leave keeps nobody from asking again", async () => {
    mail.refuse(true);
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const user = await newUser(account.id);
    expect(await askFor(user.email)).toBe(false);
    mail.refuse(false);
    expect(await askFor(user.email)).toBe(true);
    said.mockRestore();
  });

  test("that the server refuses is no failure of the invitation: a link can still be copied", async () => {
    mail.refuse(true);
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const user = await newUser(account.id, { status: "invited" });
    expect(await signIn.sendInvitation(adminOf(account), { userId: user.id })).toEqual({ sent: false });
    expect(said.mock.calls.join(" ")).toContain("a mail was not sent");
    expect(said.mock.calls.join(" ")).not.toMatch(/invitation\/[\w-]{20}/);
    said.mockRestore();
  });
});
