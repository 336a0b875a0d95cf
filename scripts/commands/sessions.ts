import { randomUUID } from "node:crypto";
import { z } from "zod";
import { operatorIn } from "@/lib/access/operator-in";
import { productNames } from "@/lib/catalog";
import { everySharedSession } from "@/lib/seats/every-shared-session";
import { command } from "./command";
import { listOf } from "./list";
import { Id } from "./options";

export const listSessions = command({
  summary: "Lists who occupies which Shared seat.",
  usage: "--account ID",
  Input: z.object({ account: Id }),
  run: async (db, { account }) => {
    const ctx = await operatorIn(db, account, randomUUID());
    const columns = ["agent", "product", "state", "since", "waiting", "connected", "devices"];
    return listOf("sessions", columns, everySharedSession(ctx), (session) => ({
      json: session,
      cells: [
        ...[session.agent.name, productNames[session.product], session.clearing ? "clearing" : "in use", session.since],
        ...[session.waiting, session.connected, session.devices.map(({ name }) => name).join(", ")],
      ],
    }));
  },
});
