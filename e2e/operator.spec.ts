import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import path from "node:path";
import { seeding } from "../db/test/seed-client";
import { expect, newAccount, newUser, test } from "./fixtures";

const program = path.resolve(import.meta.dirname, "../scripts/openseat.mjs");
const password = "a password of the operator";

type Result = { status: number; out: string; error: string };

/** The operator's command line on the database of the tests. */
function openseat(args: string[], input = "", settings: Record<string, string> = {}): Promise<Result> {
  const env = { ...process.env, ...settings };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], { env }, (failure, out, error) => {
      resolve({ status: failure ? Number(failure.code) : 0, out, error });
    });
    child.stdin?.end(input);
  });
}

const unique = (name: string) => `${name}-${randomUUID().slice(0, 8)}@example.com`;

test("an account made at the command line is one whose admin signs in", async ({ page }) => {
  const email = unique("boss");
  const made = await openseat(
    ["account", "create", "--name", "Operated", "--admin", email, "--password-stdin", "--json"].concat([
      ...["--remote-support", "named=5,shared=2", "--service-desk", "named=2,shared=2"],
    ]),
    `${password}\n`,
  );
  expect(made).toMatchObject({ status: 0, error: "" });
  expect(JSON.parse(made.out)).toEqual({
    account: { id: expect.any(String), name: "Operated" },
    admin: { id: expect.any(String), email },
  });
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Overview" })).toBeVisible();
});

test("an account whose admin's address is taken is not made: one sentence, status 1 (R19)", async ({ account }) => {
  const name = unique("Never made");
  const made = await openseat(
    ["account", "create", "--name", name, "--admin", account.admin.email, "--password-stdin", "--json"],
    password,
  );
  expect(made).toMatchObject({ status: 1, out: "" });
  expect(made.error.trim().split("\n")).toHaveLength(1);
  expect(await seeding()`select from accounts where name = ${name}`).toHaveLength(0);
});

test("people are added line by line: who can be is, who cannot is named with the reason", async ({ account }) => {
  const [good, taken] = [unique("ana"), account.admin.email];
  const lines = [
    {
      email: good,
      firstName: "Ana",
      lastName: "Silva",
      role: "agent",
      privileges: [],
      remoteSupport: "shared",
      password,
    },
    { email: taken },
    { email: "nobody" },
  ].map((line) => JSON.stringify(line));
  const added = await openseat(["user", "add", "--account", account.id, "--json"], `${lines.join("\n")}\n`);
  expect(added.status).toBe(1);
  const { added: people, refused } = JSON.parse(added.out);
  expect(people).toEqual([{ id: expect.any(String), email: good }]);
  expect(refused.map(({ email, code }: { email: string; code: string }) => [email, code])).toEqual([
    [taken, "email_unavailable"],
    ["nobody", "invalid_input"],
  ]);
  const { out } = await openseat(["user", "list", "--account", account.id, "--json"]);
  expect(JSON.parse(out).users).toContainEqual(
    expect.objectContaining({ email: good, name: "Ana Silva", status: "active", remoteSupport: "shared" }),
  );
});

test("lines that are no person are named and pass nobody by; empty ones are nothing", async ({ account }) => {
  const good = unique("good");
  const bad = [
    "{",
    "[]",
    "null",
    '"ana@example.com"',
    '{"email": 5}',
    "{}",
    `{"email": "${unique("a")}", "role": "boss"}`,
    `{"email": "${unique("b")}", "remoteSupport": "gold"}`,
    `{"email": "${unique("c")}", "privileges": "manage_seats"}`,
    `{"email": "${unique("d")}", "password": "short"}`,
    `{"email": "${unique("e")}", "surprise": true}`,
  ];
  const lines = ["", ...bad, "   ", `{"email": "${good}"}`];
  const result = await openseat(["user", "add", "--account", account.id, "--json"], lines.join("\r\n"));
  expect(result).toMatchObject({ status: 1, error: "" });
  const { added, refused } = JSON.parse(result.out);
  expect(added).toEqual([{ id: expect.any(String), email: good }]);
  expect(refused.map(({ code }: { code: string }) => code)).toEqual(bad.map(() => "invalid_input"));
  for (const { message } of refused) expect(message).toMatch(/^[^\n]{10,200}$/);
  expect(refused[6].email).toContain("a-");
  const nobody = await openseat(["user", "add", "--account", account.id, "--json"], "\n");
  expect(nobody).toMatchObject({ status: 0, out: '{"added":[],"refused":[]}\n' });
});

test("who finds no Named seat is refused with a code, and those before are added (R4)", async () => {
  const { id } = await newAccount({ remoteSupport: { named: 1, shared: 0 } });
  const emails = [unique("first"), unique("second")];
  const lines = emails.map((email) => JSON.stringify({ email, remoteSupport: "named" }));
  const result = await openseat(["user", "add", "--account", id, "--json"], lines.join("\n"));
  expect(result.status).toBe(1);
  expect(JSON.parse(result.out)).toMatchObject({
    added: [{ email: emails[0] }],
    refused: [{ email: emails[1], code: "insufficient_seats" }],
  });
});

test("seats are set, but Named ones never below what is assigned (R13)", async ({ account }) => {
  await newUser(account.id, { remoteSupport: "named" });
  const set = (...seats: string[]) =>
    openseat(["seats", "set", "--account", account.id, "--product", "remote_support", ...seats, "--json"]);
  const changed = await set("--named", "1", "--shared", "7");
  expect(JSON.parse(changed.out)).toEqual({ product: "remote_support", named: 1, shared: 7 });
  const refused = await set("--named", "0");
  expect(refused).toMatchObject({ status: 1, out: "" });
  expect(refused.error.trim().split("\n")).toHaveLength(1);
});

test("a password set by the operator is the one that signs in", async ({ account, agentApp }) => {
  const user = await newUser(account.id, { status: "invited" });
  const command = ["user", "password", "--account", account.id, "--email", user.email, "--password-stdin"];
  expect(await openseat(command, "too short")).toMatchObject({ status: 1, out: "" });
  expect(await openseat(command, password)).toMatchObject({ status: 0, error: "" });
  await agentApp(user, {}, password);
});

test("a request is listed, whatever its reason would do to a terminal, approved once, and its seats are there (R13)", async ({
  account,
}) => {
  const [request] = await seeding()<{ id: string }[]>`
    insert into seat_requests (account_id, product, requested_by, seats, reason)
    values (${account.id}, 'service_desk', ${account.admin.id}, 4, ${`\u001b]0;Mine\u0007A new\u009b2J\nteam`}) returning id`;
  const id = request?.id ?? "";
  const [text, json] = await Promise.all([openseat(["requests", "list"]), openseat(["requests", "list", "--json"])]);
  const row = text.out.split("\n").find((line) => line.startsWith(id));
  expect(row).toMatch(/ {2}4 +requested .*\\u001b\]0;Mine\\u0007A new\\u009b2J\\u000ateam$/);
  expect(JSON.parse(json.out).requests).toContainEqual(expect.objectContaining({ id, state: "requested", seats: 4 }));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those that must not be there
  expect(text.out + json.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  const approved = await openseat(["requests", "approve", id, "--json"]);
  expect(JSON.parse(approved.out).request).toMatchObject({ product: "service_desk", state: "approved", capacity: 7 });
  const again = await openseat(["requests", "decline", id, "--reason", "Too late"]);
  expect(again).toMatchObject({ status: 1, out: "" });
});

test("who occupies which Shared seat is listed, and every account", async ({ account, agentApp }) => {
  const agent = await newUser(account.id, { remoteSupport: "shared" });
  await (await agentApp(agent)).startSession();
  const sessions = await openseat(["sessions", "list", "--account", account.id, "--json"]);
  expect(JSON.parse(sessions.out).sessions).toMatchObject([{ product: "remote_support", agent: { id: agent.id } }]);
  const accounts = await openseat(["account", "list", "--json"]);
  expect(JSON.parse(accounts.out).accounts).toContainEqual(
    expect.objectContaining({ id: account.id, name: account.name }),
  );
});

const nobody = randomUUID();
const refusals: [string, string[], Record<string, string>][] = [
  ["an account that is not there", ["user", "list", "--account", nobody], {}],
  ["a request that is not there", ["requests", "approve", nobody], {}],
  [
    "a database that does not answer",
    ["account", "list"],
    { DATABASE_URL: "postgres://openseat@127.0.0.1:1/openseat" },
  ],
];
for (const [what, args, settings] of refusals) {
  test(`${what} gets one sentence, nothing on standard output, and status 1`, async () => {
    const result = await openseat([...args, "--json"], "", settings);
    expect(result).toMatchObject({ status: 1, out: "" });
    expect(result.error.trim().split("\n")).toHaveLength(1);
  });
}

test("what is mistyped gets one sentence, nothing on standard output, and a status that is not 0", async () => {
  const company = ["account", "create", "--name", "X", "--admin", unique("x"), "--password-stdin"];
  for (const args of [
    ["seats", "set"],
    ["user", "list", "--account", "x"],
    ["nonsense"],
    ["account", "create", "--nam", "X"],
    [...company, "--remote-support", "named=5,named=6"],
    [...company, "--service-desk", "shared=100001"],
  ]) {
    const result = await openseat(args);
    expect(result).toMatchObject({ status: 2, out: "" });
    expect(result.error.trim().split("\n")).toHaveLength(1);
  }
  const help = await openseat(["requests", "decline", "--help"]);
  expect(help).toMatchObject({ status: 0, error: "" });
  expect(help.out).toContain("--reason");
});

test("the audit log is verified, and what somebody did to it in the database is named", async ({ account }) => {
  for (const name of ["Marco", "Lea", "Tom"]) {
    await seeding()`
      insert into events (account_id, actor_name, action, target_kind, target_name, source, request_id)
      values (${account.id}, 'Dana', 'user.deleted', 'user', ${name}, 'browser', '')`;
  }
  const verify = (...options: string[]) => openseat(["audit", "verify", "--account", account.id, ...options]);
  const sealed = () => seeding()`select from event_seals where account_id = ${account.id}`;
  await expect.poll(async () => (await sealed()).length).toBe(3);
  const [{ head }] = JSON.parse((await openseat(["audit", "head", "--account", account.id, "--json"])).out).heads;
  expect(await verify("--head", head)).toMatchObject({
    status: 0,
    out: expect.stringMatching(new RegExp(`all 3 sealed entries are as they were sealed\\.\\nHead: ${head}`)),
  });

  await seeding()`update events set target_name = 'Nobody' where account_id = ${account.id} and target_name = 'Lea'`;
  expect(await verify()).toMatchObject({
    status: 1,
    out: expect.stringMatching(/Entry \d+ \(.*Nobody\), at position 2, was edited/),
  });

  await seeding()`delete from event_seals where account_id = ${account.id} and position > 1`;
  await seeding()`delete from events where account_id = ${account.id} and target_name <> 'Marco'`;
  const cut = await verify("--head", head, "--json");
  expect(cut.status).toBe(1);
  expect(JSON.parse(cut.out).logs).toMatchObject([{ verified: 1, problems: [{ kind: "removed", position: 2 }] }]);
});
