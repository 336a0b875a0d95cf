import { z } from "zod";
import { openEvents } from "@/lib/live/open-events";
import { Events } from "../answers";
import { agentStream } from "../call";

/** What changes for the agent, as server-sent events: say only that something did, the app reads again. */
export const events = agentStream({
  name: "events",
  method: "GET",
  path: "/events",
  does: "Server-sent events: what changes for the agent, until the app closes the stream or is signed out.",
  input: z.object({}),
  statuses: {
    200: "`seat` first for both products, then whenever a seat or the line of one changes; `ask` when a manager asks for the seat. A comment every 15 s.",
  },
  answer: Events,
  refusals: [],
  run: ({ db, actor: { accountId, id, tokenId, role } }) =>
    openEvents(db, { accountId, userId: id, pass: { kind: "agent_app", key: tokenId, role }, people: false }),
});
