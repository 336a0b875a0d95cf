import { createWriteStream, existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { violationsOf } from "./checks/check";
import { Crowd } from "./crowd";
import { History } from "./history";
import { makeAgents } from "./make-agents";
import { help, type Options, optionsOf } from "./options";
import { screen } from "./screen";
import { demoSignIns, signInsOf } from "./sign-ins";
import { Tally } from "./tally";

/** How agents behave where nothing else is asked for; an offer stands for a minute unless the account says otherwise. */
const habits = { crashes: 0.01, outages: 0.01, haste: 0.03, waits: 0.8 };
const offer = 60_000;

async function signIns({ accounts, make, count = 20 }: Options) {
  if (!accounts) return demoSignIns();
  if (make && !existsSync(accounts)) await makeAgents(make, count, accounts);
  return signInsOf(accounts);
}

/** Runs the agents; resolves to how many promises were broken. */
async function run(options: Options): Promise<number> {
  const { url, minutes, think, seed, record } = options;
  const people = await signIns(options);
  const history = new History();
  const tally = new Tally();
  const crowd = new Crowd({
    history,
    ...{ servers: url.map((one) => one.replace(/\/$/, "")), signIns: people, count: options.count ?? people.length },
    ...{ seed, habits: { ...habits, think }, patience: 11_000, ramp: 100, heard: tally.hear },
  });
  history.listen(tally.add);
  if (record) {
    const file = createWriteStream(record);
    history.listen((call) => file.write(`${JSON.stringify(call)}\n`));
  }
  const began = Date.now();
  const heading = () =>
    `${crowd.apps.length} apps of ${people.length} agents, seed ${seed}, ${Math.round((Date.now() - began) / 1000)} s`;
  const shown = screen(() => [heading(), ...tally.lines()]);
  crowd.start();
  const told = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => told.abort());
  await sleep(minutes * 60_000, undefined, { signal: told.signal }).catch(() => undefined);
  await crowd.stop();
  shown.end();
  const found = violationsOf(history.calls, { offer });
  for (const { rule, what, at } of found.slice(0, 20)) console.log(`✗ ${new Date(at).toISOString()} ${rule} ${what}`);
  console.log(`${tally.calls} calls, ${found.length} violations`);
  if (![...tally.asked.values()].some(({ good }) => good > 0)) throw new Error("No call was ever answered well.");
  return found.length;
}

const options = optionsOf(process.argv.slice(2));
if (options === undefined) console.log(help);
else if (typeof options === "string") {
  console.error(`${options}\nSee: npm run agents -- --help`);
  process.exitCode = 2;
} else {
  const broken = await run(options).catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
  process.exitCode = broken > 0 ? 1 : 0;
}
