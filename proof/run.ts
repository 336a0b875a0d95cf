import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { faults } from "./faults";
import { clockFault, fullDiskFault } from "./long-faults";
import { mutations } from "./mutations";
import { help, type Options, optionsOf } from "./options";
import { prove } from "./prove";
import { type Caught, circumstances, faultTable, mutationTable, right } from "./report";
import { survive } from "./survive";

const file = "docs/proof.md";
const say = (what: string) => console.error(`▸ ${what}`);

async function asked(options: Options): Promise<number> {
  if (options.mutations) {
    const caught: Caught[] = [];
    for (const { name } of mutations) {
      caught.push(await bite(options, name));
      write("mutations", mutationTable(caught));
    }
    return caught.filter((one) => !right(one)).length;
  }
  if (options.mutation) return right(await bite(options, options.mutation)) ? 0 : 1;
  const { only = "" } = options;
  const all = [...faults, ...(options.clock ? [clockFault()] : []), ...(options["full-disk"] ? [fullDiskFault] : [])];
  const chosen = all.filter(({ name }) => name.includes(only));
  // Half of the time is the fault's, a third rest after it; the remainder goes to starting and checking.
  const each = (options.minutes * 60) / chosen.length;
  const proof = await prove({
    ...options,
    smallDisk: options["full-disk"],
    faults: chosen,
    seconds: each * 0.5,
    rest: Math.max(5, each * 0.3),
    say,
  });
  for (const { rule, what, at } of proof.violations.slice(0, 30))
    console.log(`✗ ${new Date(at).toISOString()} ${rule} ${what}`);
  const table = `${circumstances(proof, options.processes)}\n\n${faultTable(proof)}`;
  console.log(`${table}\n\n${proof.calls} calls, ${proof.violations.length} violations`);
  if (!only) write("faults", table);
  return proof.violations.length;
}

/** Runs with one fault in the kernel and none outside; what was noticed. */
async function bite(options: Options, name: string): Promise<Caught> {
  say(`mutation ${name}`);
  const [nothing] = faults;
  const says = mutations.find((one) => one.name === name)?.says ?? "";
  const plan = {
    ...options,
    faults: nothing ? [nothing] : [],
    mutation: name,
    seconds: 15,
    rest: 1,
    say: () => undefined,
  };
  const { violations } = await prove(plan);
  const rules = [...new Set(violations.map(({ rule }) => rule))].sort();
  const example = violations[0]?.what.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…").replaceAll("|", "/") ?? "";
  console.log(`${name}: ${violations.length} violations ${rules.join(", ")} ${example}`);
  return { name, says, violations: violations.length, rules, example };
}

/** Writes a part of the document, between its marks. */
function write(part: string, text: string) {
  const document = existsSync(file) ? readFileSync(file, "utf8") : "";
  const marks = new RegExp(`(<!-- ${part} -->\n)[\\s\\S]*?(<!-- end -->)`);
  writeFileSync(
    file,
    document.replace(marks, (_, begin, end) => `${begin}${text}\n${end}`),
  );
}

survive();
const options = optionsOf(process.argv.slice(2));
if (options === undefined) console.log(help);
else if (typeof options === "string") {
  console.error(`${options}\nSee: npm run proof -- --help`);
  process.exitCode = 2;
} else {
  const left = await asked(options).catch((error) => {
    console.error(error);
    return 1;
  });
  process.exitCode = left > 0 ? 1 : 0;
}
