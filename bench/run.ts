import { writeFileSync } from "node:fs";
import { endSeeding } from "@/db/test/seed-client";
import { database } from "@/lib/database";
import { audit } from "./audit";
import { bigPools } from "./big-pools";
import { bulk } from "./bulk";
import { heartbeats } from "./heartbeats";
import { httpCycles } from "./http-cycles";
import { library } from "./library";
import { lists } from "./lists";
import { live } from "./live";
import { manageUsers } from "./manage-users";
import { circumstances, type Line, table } from "./report";
import { throughput } from "./throughput";
import { weight } from "./weight";

/** What is measured, by the names that `npm run bench -- <name>` takes. */
const measurements: Record<string, { title: string; measure: () => Promise<Line[]> }> = {
  weight: { title: "What a browser loads", measure: weight },
  cycles: { title: "The Agent API over HTTP", measure: httpCycles },
  throughput: { title: "Takes and frees", measure: throughput },
  library: { title: "The seat library", measure: library },
  users: { title: "Manage Users", measure: manageUsers },
  lists: { title: "Lists of people", measure: lists },
  bulk: { title: "Changes of many people", measure: bulk },
  live: { title: "Live updates", measure: live },
  heartbeats: { title: "Heartbeats", measure: heartbeats },
  pools: { title: "Big pools and long pasts", measure: bigPools },
  audit: { title: "The audit log", measure: audit }, // last: 5,000,000 rows keep the database busy after it
};

const asked = process.argv.slice(2);
const sections: string[] = [];
for (const [name, { title, measure }] of Object.entries(measurements)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`▸ ${title} …`);
  const section = `## ${title}\n\n${table(await measure())}\n`;
  console.log(section);
  sections.push(section);
}
if (asked.length === 0) {
  writeFileSync(
    "bench/results.md",
    `# What \`npm run bench\` measured\n\n${circumstances()}\n\n${sections.join("\n")}`,
  );
}
await Promise.all([database.end(), endSeeding()]);
