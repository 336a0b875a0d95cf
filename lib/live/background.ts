import { connect } from "@/db/client";
import { listen } from "@/db/listen";
import { sealing } from "@/lib/audit/seal-events";
import { env } from "@/lib/env";
import { forgetImports } from "@/lib/imports/forget-imports";
import { workImports } from "@/lib/imports/work-imports";
import { log } from "@/lib/log";
import { forgetEndedHolds } from "@/lib/seats/forget-ended-holds";
import { sweep } from "@/lib/seats/sweep";
import { forgetMailed } from "@/lib/sign-in/forget-mailed";
import { sendWaitingInvitations } from "@/lib/sign-in/send-waiting-invitations";
import { drain } from "./drain";
import { endSignedOut } from "./end-signed-out";
import { closeHub, listenersOf, tell } from "./hub";
import { channel, newsIn } from "./news";
import { repeat } from "./repeat";
import { endEverySignedOut, tellAgain } from "./tell-again";
import { tellAsks } from "./tell-asks";

const full = 1000;
const hour = 3_600_000;

/**
 * What a server process does without being asked: it tells all processes what changed, hears what they tell and passes it
 * on to its listeners, ends the streams of whoever was signed out, frees seats whose holder went silent, goes on with
 * imports and mails, seals the record, and forgets what ended long ago. Its connections are its own, so that neither waits
 * for requests nor they for it.
 * `stop` ends all of it, open streams first.
 */
export function startBackground() {
  const db = connect(env.DATABASE_URL, { size: 3, role: env.DATABASE_ROLE });
  let missed = false;

  const telling = repeat("telling what changed", async () => {
    if (missed) {
      missed = false;
      await tellAgain(db).catch((error) => {
        missed = true;
        throw error;
      });
    }
    const taken = await drain(db, full);
    return taken === 0 ? 100 : taken < full ? 50 : 0;
  });
  const checking = repeat("checking who listens", async () => {
    await endEverySignedOut(db);
    return 50_000;
  });
  const sweeping = repeat("freeing what nobody holds any more", async () => {
    await sweep(db);
    return 1000 + Math.random() * 1000; // processes that began together do not go on in step
  });
  const importing = repeat("importing people", async () => {
    return (await workImports(db)) > 0 ? 0 : 1000;
  });
  const sealingRecord = repeat("sealing the record", sealing(db));
  const mailing = repeat("sending invitations", async () => {
    return (await sendWaitingInvitations(db)) > 0 ? 0 : 2000;
  });
  const forgetting = repeat("forgetting what ended long ago", async () => {
    await forgetImports(db);
    await forgetMailed(db);
    return (await forgetEndedHolds(db, full)) < full ? hour : 1000;
  });
  const ears = listen(env.DATABASE_URL, channel, {
    hear: (payload) => {
      try {
        const news = newsIn(payload);
        tell(news);
        for (const { accountId, topic } of news) {
          if (topic === "people") afterwards(endSignedOut(db, listenersOf(accountId)));
          if (topic === "asks") afterwards(tellAsks(db, accountId));
        }
      } catch (error) {
        log.error("a notification could not be read", { error });
      }
    },
    ready: () => {
      missed = true;
    },
  });

  /** What fails is made up for: everybody is told again. */
  function afterwards(work: Promise<void>) {
    work.catch((error) => {
      log.warn("listeners are told later", { error });
      missed = true;
    });
  }

  return {
    stop: async () => {
      closeHub();
      ears.end();
      await Promise.all([
        telling.stop(),
        checking.stop(),
        sweeping.stop(),
        importing.stop(),
        sealingRecord.stop(),
        mailing.stop(),
        forgetting.stop(),
      ]);
      await db.end();
    },
  };
}
