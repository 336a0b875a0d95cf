import { z } from "zod";
import type { Database } from "@/db/client";
import { operatorIn } from "@/lib/access/operator-in";
import { everyAccount } from "@/lib/accounts/every-account";
import { HeadText, headText, logHead } from "@/lib/audit/log-head";
import { type Verified, verifyLog } from "@/lib/audit/verify-log";
import { Trouble } from "../bootstrap.mjs";
import { command } from "./command";
import { listOf } from "./list";
import { Id } from "./options";

type Account = { id: string; name: string };

export const verifyAudit = command({
  summary: "Computes the seals of the audit log again and names the first entry that was edited, removed or inserted.",
  usage: "[--account ID] [--head HASH@POSITION]",
  notes:
    "--account  Only the log of this account.\n--head  A head that was printed before and kept elsewhere: proves that nothing up to there has changed since, even if\n        everything was sealed anew. Needs --account.",
  Input: z.object({ account: Id.optional(), head: HeadText.optional() }),
  run: async (db, { account, head }) => {
    if (head && !account) throw new Trouble("--head needs --account: each account has a log of its own.");
    const logs = [];
    for (const each of await accountsOf(db, account))
      logs.push({ account: each, ...(await verifyLog(db, each.id, head)) });
    return {
      json: { logs: logs.map((log) => ({ ...log, head: log.head && headText(log.head) })) },
      text: logs.map(words).join("\n\n") || "There is no account.",
      done: logs.every(({ problems }) => problems.length === 0),
    };
  },
});

export const auditHeads = command({
  summary: "Prints the head of each audit log, to keep elsewhere; see audit verify --head.",
  usage: "[--account ID]",
  Input: z.object({ account: Id.optional() }),
  run: async (db, { account }) =>
    listOf("heads", ["account", "name", "head"], headsOf(db, account), ({ id, name, head }) => ({
      json: { account: { id, name }, head },
      cells: [id, name, head ?? "nothing is sealed yet"],
    })),
});

async function accountsOf(db: Database, id: string | undefined): Promise<Account[]> {
  if (id) {
    const { actor } = await operatorIn(db, id, "");
    return [{ id, name: actor.accountName }];
  }
  const all: Account[] = [];
  for await (const some of everyAccount(db)) all.push(...some.map(({ id, name }) => ({ id, name })));
  return all;
}

async function* headsOf(db: Database, id: string | undefined) {
  for (const account of await accountsOf(db, id)) {
    const head = await logHead(db, account.id);
    yield [{ ...account, head: head && headText(head) }];
  }
}

function words({ account, verified, head, unsealed, problems }: Verified & { account: Account }) {
  const count = verified.toLocaleString("en");
  return [
    `${account.name} (${account.id}): ${problems.length === 0 ? `all ${count} sealed entries are` : `${count} entries are`} as they were sealed.`,
    ...(unsealed > 0 ? [`${unsealed.toLocaleString("en")} more wait for their seal.`] : []),
    ...problems.map(({ sentence }) => `! ${sentence}`),
    ...(head && problems.length === 0 ? [`Head: ${headText(head)}`] : []),
  ].join("\n");
}
