import { createWriteStream } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { endSeeding } from "@/db/test/seed-client";
import { violationsOf } from "../agents/checks/check";
import { livesOf } from "../agents/checks/lives";
import type { Violation } from "../agents/checks/violation";
import { Crowd } from "../agents/crowd";
import { clock, History } from "../agents/history";
import { randomOf } from "../agents/random";
import { lostAcknowledgements, strayClears, unjustRefusals } from "./checks/against-record";
import { overGranted } from "./checks/grants";
import { recordOf } from "./checks/record";
import { type Company, companies, leases } from "./companies";
import type { Fault } from "./faults";
import { Managers } from "./managers";
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

const crowded = { think: 0.35, crashes: 0.01, outages: 0.01, haste: 0.05 };
/** Whoever is alone loses the network often, so that leases run out where nobody else looks. */
const lonely = { think: 0.4, crashes: 0.02, outages: 0.25, haste: 0.02 };

/** One run: everything is started, loaded, disturbed, brought to rest and checked. */
export async function prove(plan: Plan): Promise<Proof> {
  const stage = new Stage(plan);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => stage.close().finally(() => process.exit(1)));
  }
  try {
    await stage.openDatabase();
    process.env.DATABASE_URL = stage.url;
    if (plan.mutation) await mutate(plan.mutation);
    const all = await companies();
    await stage.openServers(plan.processes);
    return await run(plan, stage, all);
  } finally {
    await endSeeding();
    await stage.close();
  }
}

async function run(plan: Plan, stage: Stage, { crowded: many, alone }: Awaited<ReturnType<typeof companies>>) {
  const history = new History();
  if (plan.record) {
    const file = createWriteStream(plan.record);
    history.listen((call) => file.write(`${JSON.stringify(call)}\n`));
  }
  const crowdOf = (of: Company[], count: number, habits: typeof crowded, seed: number) =>
    new Crowd({
      ...{ servers: stage.servers.map(({ url }) => url), signIns: of.flatMap(({ signIns }) => signIns), count, habits },
      ...{ seed, history, patience: 11_000, ramp: 40 },
    });
  const crowds = [crowdOf(many, 24, crowded, plan.seed), crowdOf(alone, alone.length, lonely, plan.seed + 1000)];
  const managers = many.map(
    (of, n) => new Managers(stage.url, stage.role, of, history, randomOf(plan.seed + 2000 + n)),
  );
  for (const crowd of crowds) crowd.start();
  const managing = managers.map((one) => one.work());
  const watched = watch([...many, ...alone]);

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
  const left = (await Promise.all([...many, ...alone].map((company) => leaks(company, stage)))).flat();

  plan.say("checking");
  const known = [...seen, ...left, ...(await checked([...many, ...alone], history)), ...ended(stage, phases)];
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
  const found = violationsOf(calls, { offer: leases.offer * 1000, moved });
  for (const { account, shared } of all) {
    const record = await recordOf(account.id, shared);
    const own = calls.filter((call) => call.account === account.id);
    const lives = livesOf(own);
    found.push(...overGranted(record), ...lostAcknowledgements(own, lives, record));
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
