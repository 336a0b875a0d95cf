import { EndSession } from "@/components/end-session/end-session";
import { Duration } from "@/components/ui/duration";
import { SeatGlyph } from "@/components/ui/seat-glyph";
import { type Product, poolName, type SeatChoice } from "@/lib/catalog";
import type { SharedSession } from "@/lib/seats/shared-session";
import { endSession } from "../actions";
import { activityWords } from "./activity-words";

type SeatNowProps = {
  product: Product;
  choice: SeatChoice;
  session: SharedSession | undefined;
  refresh: () => void;
};

/** One product's seat as it is now: state, since when, what is open, on which device. */
export function SeatNow({ product, choice, session, refresh }: SeatNowProps) {
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
            {session.clearing ? "Clearing, taken" : "In use for"} <Duration since={session.since} />
            {session.clearing && " ago"}
          </p>
          <p className="text-label font-regular text-ink-2">{activityWords(session)}</p>
          {session.cannotEnd === null && (
            <div className="pt-1">
              <EndSession session={session} refresh={refresh} end={endSession} />
            </div>
          )}
        </>
      )}
    </li>
  );
}
