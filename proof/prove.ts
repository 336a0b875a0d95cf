import { createWriteStream } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { endSeeding } from "@/db/test/seed-client";
import { violationsOf } from "../agents/checks/check";
import { livesOf } from "../agents/checks/lives";
import type { Violation } from "../agents/checks/violation";
import { Crowd } from "../agents/crowd";
import type { Habits } from "../agents/habits";
import { clock, History } from "../agents/history";
import { randomOf } from "../agents/random";
import { lostAcknowledgements, slack, strayClears, unjustRefusals } from "./checks/against-record";
import { overGranted, unassigned } from "./checks/grants";
import { recordOf } from "./checks/record";
import { type Companies, type Company, companies, leases } from "./companies";
import type { Fault } from "./faults";
import { Managers, type Pace } from "./managers";
import { mutate } from "./mutations";
import { during, type Phase, type Result, resultOf } from "./phases";
import { leaks } from "./quiet";
import { Stage } from "./stage";
import { watch } from "./watch";

export type Proof = { results: Result[]; calls: number; violations: Violation[]; seed: number };
type Plan = {
  faults: readonly Fault[];
  /** Seconds of each fault, and of rest after it. */
  seconds: number;
  rest: number;
  processes: number;
  seed: number;
  smallDisk?: boolean;
  mutation?: string | undefined;
  record?: string | undefined;
  say: (what: string) => void;
};

const crowded = { think: 0.35, crashes: 0.01, outages: 0.01, haste: 0.05, waits: 0.8 };
const rushing = { think: 0.05, crashes: 0.002, outages: 0, haste: 0.05, waits: 0, pulse: 0.25 };
const dueling = { think: 0.02, crashes: 0.002, outages: 0, haste: 0, waits: 1, pulse: 0.3 };
const fickle = { think: 0.05, crashes: 0.002, outages: 0, haste: 0.05, waits: 0.5 };
/** Whoever is alone loses the network often, so that leases run out where nobody else looks. */
const lonely = { think: 0.3, crashes: 0.02, outages: 0.35, haste: 0.02, waits: 0.8 };

const signals = ["SIGINT", "SIGTERM"] as const;

/** One run: everything is started, loaded, disturbed, brought to rest and checked. */
export async function prove(plan: Plan): Promise<Proof> {
  const stage = new Stage(plan);
  let leaving: Promise<void> | undefined;
  // Told twice by Ctrl-C: by the terminal, and by the program that started this one.
  const leave = () => {
    leaving ??= stage.close().finally(() => process.exit(1));
  };
  for (const signal of signals) process.on(signal, leave);
  try {
    await stage.openDatabase();
    process.env.DATABASE_URL = stage.url;
    if (plan.mutation) await mutate(plan.mutation);
    const all = await companies();
    await stage.openServers(plan.processes);
    return await run(plan, stage, all);
  } finally {
    await endSeeding();
    await (leaving ?? stage.close());
    for (const signal of signals) process.off(signal, leave);
  }
}

async function run(plan: Plan, stage: Stage, companies: Companies) {
  const history = new History();
  if (plan.record) {
    const file = createWriteStream(plan.record);
    history.listen((call) => file.write(`${JSON.stringify(call)}\n`));
  }
  const everybody = Object.values(companies).flat();
  const crowdOf = (of: Company[], count: number, habits: Habits, n: number) =>
    new Crowd({
      ...{ servers: stage.servers.map(({ url }) => url), signIns: of.flatMap(({ signIns }) => signIns), count, habits },
      ...{ seed: plan.seed + n * 1000, history, patience: 11_000, ramp: 40 },
    });
  const crowds = [
    crowdOf(companies.crowded, 24, crowded, 0),
    crowdOf(companies.alone, companies.alone.length, lonely, 1),
    crowdOf(companies.rushing, 10, rushing, 2),
    crowdOf(companies.fickle, 6, fickle, 3),
    crowdOf(companies.dueling, 12, dueling, 4),
  ];
  const managersOf = (of: Company[], pace: Pace) =>
    of.map((company, n) => new Managers(stage, company, pace, history, randomOf(plan.seed + 10_000 + n)));
  const managers = [
    ...managersOf(companies.crowded, { every: 200, moves: 0.4, plans: 0.1 }),
    ...managersOf(companies.fickle, { every: 30, moves: 0.8, plans: 0.15 }),
  ];
  for (const crowd of crowds) crowd.start();
  const managing = managers.map((one) => one.work());
  const watched = watch(everybody);

  const phases: Phase[] = [];
  await sleep(4000);
  for (const fault of plan.faults) {
    plan.say(fault.name);
    for (const crowd of crowds) crowd.waitFor(fault.patience);
    const from = clock();
    const healed = await fault.happen(stage, plan.seconds);
    await sleep(plan.rest * 1000);
    phases.push({ fault, from, healed, to: clock() });
  }
  plan.say("everybody leaves");
  for (const one of managers) one.stop();
  await Promise.all(managing);
  plan.say("managers left");
  for (const crowd of crowds) await crowd.stop({ vanish: 0.5 });
  plan.say("apps left");
  const seen = await watched.end();
  plan.say("every seat must be free");
  const left = (await Promise.all(everybody.map((company) => leaks(company, stage)))).flat();

  plan.say("checking");
  const known = [...seen, ...left, ...(await checked(everybody, history)), ...ended(stage, phases)];
  const results = phases.map((phase) => resultOf(phase, history.calls, known));
  const elsewhere = known.filter(({ at }) => !phases.some((phase) => during(phase, at)));
  const { calls } = history;
  const rest = { name: "start and end", calls: 0, failed: 0, gap: 0, recovery: 0, violations: elsewhere };
  const violations = [...results.flatMap((result) => result.violations), ...elsewhere];
  return { results: [...results, rest], calls: calls.length, violations, seed: plan.seed };
}

/** What the history and the database show together. */
async function checked(all: Company[], { calls }: History): Promise<Violation[]> {
  const moved = new Set(all.flatMap(({ movers }) => movers.map(({ email }) => email)));
  const found = violationsOf(calls, { offer: leases.offer * 1000, moved, slack });
  for (const { account, shared } of all) {
    const record = await recordOf(account.id, shared);
    const own = calls.filter((call) => call.account === account.id);
    const lives = livesOf(own);
    found.push(...overGranted(record), ...unassigned(record), ...lostAcknowledgements(own, lives, record));
    found.push(...strayClears(own, lives, record), ...unjustRefusals(own, record));
  }
  return found;
}

/** App processes that ended by themselves. */
function ended({ servers }: Stage, phases: Phase[]): Violation[] {
  const died = servers.reduce((sum, server) => sum + server.died, 0);
  const at = phases.at(-1)?.to ?? 0;
  return died > 0 ? [{ rule: "outage", what: `app processes ended ${died} times by themselves`, at }] : [];
}
