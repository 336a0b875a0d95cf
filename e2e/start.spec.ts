import { execFile } from "node:child_process";
import { once } from "node:events";
import net from "node:net";
import path from "node:path";
import { expect, test } from "@playwright/test";

const program = path.resolve(import.meta.dirname, "../scripts/start.mjs");
const nowhere = "postgres://openseat@127.0.0.1:1/openseat";

/** `npm start` with settings that cannot work: its status, and what it says on standard error. */
function start(settings: Record<string, string>): Promise<{ status: number; said: string[] }> {
  const nothing = { DATABASE_URL: "", DATABASE_ROLE: "", AUTH_SECRET: "", PUBLIC_URL: "", SMTP_URL: "", MAIL_FROM: "" };
  const env = { ...process.env, ...nothing, ...settings };
  return new Promise((resolve) => {
    execFile(process.execPath, [program], { env, timeout: 60_000 }, (failure, _, error) => {
      resolve({ status: Number(failure?.code ?? 0), said: error.trim().split("\n") });
    });
  });
}

const mistakes: [string, Record<string, string>, RegExp][] = [
  ["a server of one's own without a secret", { DATABASE_URL: nowhere }, /AUTH_SECRET is missing/],
  ["a secret that can be guessed", { DATABASE_URL: nowhere, AUTH_SECRET: "short" }, /AUTH_SECRET is too short/],
  ["mail without a sender", { SMTP_URL: "smtp://mail.example" }, /MAIL_FROM is missing/],
  [
    "mail without an address for its links",
    { SMTP_URL: "smtp://m.example", MAIL_FROM: "a@b.example" },
    /PUBLIC_URL is missing/,
  ],
  [
    "a database that does not answer",
    { DATABASE_URL: nowhere, AUTH_SECRET: "a secret of at least thirty-two characters" },
    /^OpenSeat cannot use the database at 127\.0\.0\.1:1: nothing answers there\. Check DATABASE_URL\.$/,
  ],
  ["a port that is none", { PORT: "http" }, /PORT must be a number/],
];

for (const [mistake, settings, sentence] of mistakes) {
  test(`npm start says in one sentence what is wrong: ${mistake}`, async () => {
    const { status, said } = await start(settings);
    expect(said).toEqual([expect.stringMatching(sentence)]);
    expect(status).toBe(1);
  });
}

test("npm start names a port that is taken, and how to take another", async () => {
  const other = net.createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const { status, said } = await start({ PORT: `${port}` });
  other.close();
  expect(said).toEqual([expect.stringMatching(`Port ${port} is taken.*PORT=${port + 1}`)]);
  expect(status).toBe(1);
});
