import { EndSession } from "@/components/end-session/end-session";
import { SessionActivity } from "@/components/end-session/session-activity";
import { stateOf } from "@/components/end-session/session-words";
import { nextOf } from "@/components/end-session/words";
import { Duration } from "@/components/ui/duration";
import { SeatGlyph } from "@/components/ui/seat-glyph";
import { type Product, poolName, type SeatChoice } from "@/lib/catalog";
import type { InLine, SharedSession } from "@/lib/seats/shared-session";
import { endSession } from "../actions";

type SeatNowProps = {
  product: Product;
  choice: SeatChoice;
  session: SharedSession | undefined;
  line: readonly InLine[];
  /** When the server told `session`. */
  at: string;
  refresh: () => void;
};

/** One product's seat as it is now: state, since when, what is open, on which device. */
export function SeatNow({ product, choice, session, line, at, refresh }: SeatNowProps) {
  const seatType = choice === "named" && !session ? "named" : "shared";
  const fill = session ? (session.clearing ? "clearing" : "used") : seatType === "named" ? "used" : "free";
  return (
    <li className="flex flex-col gap-1">
      <p className="flex items-center gap-2 font-medium">
        <SeatGlyph product={product} seatType={seatType} fill={fill} />
        {poolName(product, seatType)}
      </p>
      {seatType === "named" && (
        <p className="text-label font-regular text-ink-2">
          Always available. Named seats cannot be cleared; to free it, remove the product here.
        </p>
      )}
      {seatType === "shared" && !session && <p className="text-label font-regular text-ink-2">Not in use.</p>}
      {session && (
        <>
          <p>
            {stateOf(session).word} · <Duration since={session.since} />
          </p>
          <div className="text-label font-regular text-ink-2">
            <SessionActivity session={session} at={at} />
          </div>
          {session.cannotEnd === null && (
            <div className="pt-1">
              <EndSession session={session} next={nextOf(line, product)} at={at} refresh={refresh} end={endSession} />
            </div>
          )}
        </>
      )}
    </li>
  );
}
