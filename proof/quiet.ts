import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { newUser, seededPassword } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { occupied } from "@/lib/seats/test/scene";
import type { Violation } from "../agents/checks/violation";
import { Client } from "../agents/client";
import { clock, History, succeeded } from "../agents/history";
import { randomOf } from "../agents/random";
import type { Company } from "./companies";
import type { Stage } from "./stage";

/** Milliseconds in which every lease, and every offer that nobody takes, is long over. */
const patience = 45_000;
const product = "remote_support";

/** I11: once everybody is gone, every seat is free again, and as many agents as there are seats can take one, no more. */
export async function leaks(company: Company, stage: Stage): Promise<Violation[]> {
  const { account, shared } = company;
  const until = clock() + patience;
  while ((await occupied(account.id)) > 0 && clock() < until) {
    await nudge(company, stage);
    await sleep(500);
  }
  const left = await occupied(account.id);
  if (left > 0) return [{ rule: "I11", what: `${account.name}: ${left} seats are held by nobody`, at: clock() }];
  let taken = 0;
  while (taken <= shared && (await probe(company, stage))) taken++;
  if (taken === shared) return [];
  return [{ rule: "I11", what: `${account.name}: ${taken} new agents got a seat of ${shared}`, at: clock() }];
}

/** Where no process sweeps, dead holds end when somebody asks. */
async function nudge(company: Company, stage: Stage) {
  const [row] = await seeding()<{ swept: boolean }[]>`select to_regproc('kernel.sweep') is not null as swept`;
  if (!row?.swept) await probe(company, stage, true);
}

/** A new agent takes a seat; true when there was one. */
async function probe({ account }: Company, { servers }: Stage, back = false): Promise<boolean> {
  const { email } = await newUser(account.id, { remoteSupport: "shared" });
  const line = {
    ...{ servers: servers.map(({ url }) => url), patience: 11_000, history: new History() },
    stopped: new AbortController().signal,
  };
  const person = { email, password: seededPassword, account: account.id };
  const client = new Client(person, { id: randomUUID(), name: "Probe", platform: "web" }, line, randomOf(1));
  if (!succeeded(await client.signInApp())) return false;
  const id = randomUUID();
  const got = succeeded(await client.start(id, "unattended"));
  if (back) await client.end(id, product);
  return got;
}
