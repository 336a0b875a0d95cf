import type { Database } from "@/db/client";
import { Refusal } from "@/lib/refusal";
import { currentVersions } from "./current-versions";
import { audibleBeat, type EventStream, eventStream } from "./event-stream";
import { join, type Listener } from "./hub";

type Subscriber = Pick<Listener, "accountId" | "userId" | "pass"> & {
  /** Also tell that people of the account changed. */
  people: boolean;
};

/**
 * Tells a client what changes in its account, until it leaves or is signed out (R20). It begins with the version that each
 * product has now, so that nothing is missed between a client's last read and here. Refuses `unavailable` while stopping.
 */
export async function openEvents(db: Database, { people, ...who }: Subscriber): Promise<EventStream> {
  let admitted: Listener | undefined;
  const stream = eventStream(
    (voice) => {
      const tell: Listener["tell"] = (topic, version) => {
        if (topic !== "people" || people) voice.tell(topic, version);
      };
      admitted = { ...who, ...voice, tell };
      const leave = join(admitted);
      if (!leave) throw new Refusal("unavailable");
      return leave;
    },
    who.pass.kind === "browser" ? audibleBeat : undefined,
  );
  try {
    for (const { topic, version } of await currentVersions(db, [who.accountId])) admitted?.tell(topic, version);
    return stream;
  } catch (error) {
    admitted?.end("soon");
    throw error;
  }
}
