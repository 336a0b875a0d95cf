import type { z } from "zod";
import * as answers from "@/lib/agent-api/answers";
import { allSharedSeatsInUse } from "@/lib/catalog";
import type { Asked, Call, HoldSeen, SeatSeen } from "./history";

type Session = z.output<typeof answers.Session>;
type SignIn = z.output<typeof answers.SignIn>;
type Lease = z.output<typeof answers.Lease>;
type Seat = z.output<typeof answers.Seat>;
type Pulse = z.output<typeof answers.Heartbeats>["holds"][number];
type Seen = Pick<Call, "holds" | "seats">;

const nothing: Seen = { holds: [], seats: [] };

/** What was seen in an answer, and how it breaks the contract, if it does. */
export type Read = Seen & { code: string | null; broken: string | null };

const session = (seen: Session | SignIn, lease?: Lease): HoldSeen => ({
  id: seen.id,
  state: seen.state,
  endReason: seen.endReason,
  endedAt: seen.endedAt,
  leaseUntil: lease?.expiresAt ?? null,
  keyUntil: "supportKeyExpiresAt" in seen ? seen.supportKeyExpiresAt : null,
});

const pulse = ({ id, state, endReason, lease }: Pulse): HoldSeen => ({
  id,
  state,
  endReason,
  endedAt: null,
  leaseUntil: lease?.expiresAt ?? null,
  keyUntil: null,
});

const seat = ({ product, seatType, state, occupancyId, since, pool, line, holds }: Seat): SeatSeen => ({
  product,
  seatType,
  state,
  occupancyId,
  since,
  pool,
  joinedAt: line?.joinedAt ?? null,
  holds: holds.map(({ id }) => id),
});

/** The shape of each good answer, from the schemas that the contract is made of, and what is read in it. */
const readers: Partial<Record<Asked, (body: unknown) => Seen>> = {
  token: (body) => ({ holds: [], seats: answers.SignedIn.parse(body).seats.map(seat) }),
  seats: (body) => ({ holds: [], seats: answers.Seats.parse(body).seats.map(seat) }),
  holds: (body) => {
    const { sessions, signIns } = answers.OpenHolds.parse(body);
    return { holds: [...sessions, ...signIns].map((open) => session(open)), seats: [] };
  },
  start: (body) => {
    const started = answers.SessionStarted.parse(body);
    return { holds: [session(started.session, started.lease)], seats: [seat(started.seat)] };
  },
  connect: (body) => {
    const connected = answers.SessionConnected.parse(body);
    return { holds: [session(connected.session, connected.lease)], seats: [] };
  },
  end: (body) => {
    const ended = answers.SessionEnded.parse(body);
    return { holds: [session(ended.session)], seats: [seat(ended.seat)] };
  },
  "sign in": (body) => {
    const started = answers.SignInStarted.parse(body);
    return { holds: [session(started.signIn, started.lease)], seats: [seat(started.seat)] };
  },
  "sign out": (body) => {
    const ended = answers.SignInEnded.parse(body);
    return { holds: [session(ended.signIn)], seats: [seat(ended.seat)] };
  },
  beat: (body) => ({ holds: answers.Heartbeats.parse(body).holds.map(pulse), seats: [] }),
};
const oneSeat = (body: unknown): Seen => ({ holds: [], seats: [seat(answers.OneSeat.parse(body).seat)] });
for (const asked of ["free", "join", "leave line", "extend", "answer"] as const) readers[asked] = oneSeat;

/** Reads an answer as the contract has it. */
export function readAnswer(
  asked: Asked,
  status: number,
  header: (name: string) => string | undefined,
  body: unknown,
): Read {
  try {
    if (status < 300) return { ...(readers[asked]?.(body) ?? nothing), code: null, broken: null };
    const { code, detail, seat: beside } = answers.Problem.parse(body);
    return {
      holds: [],
      seats: beside ? [seat(beside)] : [],
      code,
      broken: brokenProblem(status, header, code, detail),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 300) : String(error);
    return { ...nothing, code: null, broken: `${status} is not an answer of the contract: ${why}` };
  }
}

function brokenProblem(
  status: number,
  header: (name: string) => string | undefined,
  code: string,
  detail: string,
): string | null {
  if (status === 500) return `failed with 500 ${code}`;
  if ((status === 503 || status === 429) && !Number(header("retry-after"))) return `${status} has no Retry-After`;
  if (code === "all_shared_seats_in_use" && detail !== allSharedSeatsInUse) return `a full pool says "${detail}"`;
  return null;
}
