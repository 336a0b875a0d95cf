import { randomUUID } from "node:crypto";
import { z } from "zod";
import { operatorIn } from "@/lib/access/operator-in";
import { productNames } from "@/lib/catalog";
import { listSharedSessions } from "@/lib/seats/list-shared-sessions";
import { SharedSessionFilters } from "@/lib/seats/shared-session-filters";
import { command } from "./command";
import { Id, table } from "./options";

export const listSessions = command({
  summary: "Lists who occupies which Shared seat.",
  usage: "--account ID",
  Input: z.object({ account: Id }),
  run: async (db, { account }) => {
    const ctx = await operatorIn(db, account, randomUUID());
    const sessions = [];
    for (let page = 1; ; page++) {
      const found = await listSharedSessions(ctx, SharedSessionFilters.parse({ page }));
      sessions.push(...found.sessions);
      if (page * found.pageSize >= found.total) break;
    }
    const json = sessions.map(({ cannotEnd, ...session }) => session);
    const rows = json.map((session) => [
      ...[session.agent.name, productNames[session.product], session.clearing ? "clearing" : "in use", session.since],
      ...[session.waiting, session.connected, session.devices.map(({ name }) => name).join(", ")],
    ]);
    const columns = ["agent", "product", "state", "since", "waiting", "connected", "devices"];
    return { json: { sessions: json }, text: table(columns, rows) };
  },
});
