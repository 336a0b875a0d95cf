import type { Database } from "@/db/client";
import type { Ask } from "@/lib/asks/ask";
import { openAsks } from "@/lib/asks/open-asks";
import { Refusal } from "@/lib/refusal";
import { currentVersions } from "./current-versions";
import { askEvent, peopleEvent, seatEvent } from "./event";
import { audibleBeat, type EventStream, eventStream, type Voice } from "./event-stream";
import { join, type Listener } from "./hub";
import type { Topic } from "./news";

type Subscriber = Pick<Listener, "accountId" | "userId" | "pass"> & {
  /** Also tell that people of the account changed. */
  people: boolean;
};

/**
 * Tells a client what changes in its account, until it leaves or is signed out (R20); an app also what its agent is asked. It
 * begins with the version that each product has now and the open questions, so that nothing is missed between a client's last
 * read and here. Refuses `unavailable` while stopping.
 */
export async function openEvents(db: Database, { people, ...who }: Subscriber): Promise<EventStream> {
  const app = who.pass.kind === "agent_app";
  let admitted: Listener | undefined;
  const stream = eventStream(
    (voice) => {
      admitted = { ...who, ...telling(voice, people), ask: app ? asking(voice) : undefined, end: voice.end };
      const leave = join(admitted);
      if (!leave) throw new Refusal("unavailable");
      return leave;
    },
    app ? undefined : audibleBeat,
  );
  try {
    const { accountId, userId } = who;
    const [versions, asks] = await Promise.all([
      currentVersions(db, [accountId]),
      app ? openAsks(db, accountId, userId) : [],
    ]);
    for (const { topic, version } of versions) admitted?.tell(topic, version);
    for (const ask of asks) admitted?.ask?.(ask);
    return stream;
  } catch (error) {
    admitted?.end("soon");
    throw error;
  }
}

const telling = ({ say }: Voice, people: boolean) => ({
  tell: (topic: Topic, version: number) => {
    if (topic === "people" && people) say(peopleEvent);
    if (topic !== "people" && topic !== "asks") say(seatEvent(topic, version));
  },
});

/** Each question once. */
function asking({ say }: Voice) {
  const known = new Set<string>();
  return (ask: Ask) => {
    if (known.has(ask.id)) return;
    known.add(ask.id);
    say(askEvent(ask));
  };
}
