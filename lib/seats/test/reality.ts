import { randomUUID } from "node:crypto";
import { newAccount, newUser, type SeededAccount, type SeededUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { grant } from "@/lib/access/grant";
import type { Product } from "@/lib/catalog";
import { database } from "@/lib/database";
import { agentActor } from "@/lib/devices/agent-actor";
import { signInDevice } from "@/lib/devices/sign-in-device";
import { signOutDevice } from "@/lib/devices/sign-out-device";
import { Refusal, type RefusalCode } from "@/lib/refusal";
import { setCapacity } from "@/lib/subscription/set-capacity";
import { adminOf, userOf } from "@/lib/test/contexts";
import { savePeople } from "@/lib/users/save-people";
import { clearSeat } from "../clear-seat";
import { connectSession } from "../connect-session";
import { endHold } from "../end-hold";
import { extendOffer } from "../extend-offer";
import { freeOwnSeat } from "../free-own-seat";
import { joinLine } from "../join-line";
import { leaveLine } from "../leave-line";
import type { Answer, Command } from "../model";
import type { Occupancy, Person, Rules, State } from "../model/state";
import { renewHolds } from "../renew-holds";
import { takeSeat } from "../take-seat";
import type { SeatCommand } from "./drafts";
import { passTime } from "./pass-time";

type AppCommand = Extract<Command, { device: string }>;

/** What the model tells, as it is in the database: an account of its own and the app tokens of its people. */
export type Reality = {
  account: SeededAccount;
  product: Product;
  users: Map<string, SeededUser>;
  tokens: Map<string, string>;
};

/** An account with these people, none of them signed in. */
export async function openReality(
  product: Product,
  rules: Rules,
  capacity: number,
  people: Person[],
): Promise<Reality> {
  const pools = { named: people.length, shared: capacity };
  const account = await newAccount({ remoteSupport: pools, serviceDesk: pools });
  await seeding()`
    update account_products
       set idle_lease_seconds = ${rules.idleLease}, connected_lease_seconds = ${rules.connectedLease},
           support_key_seconds = ${rules.supportKey}, offer_seconds = ${rules.offer}
     where account_id = ${account.id}`;
  const users = new Map<string, SeededUser>();
  for (const { name, seat } of people) {
    const choice = product === "remote_support" ? { remoteSupport: seat } : { serviceDesk: seat };
    users.set(name, await newUser(account.id, { firstName: name, lastName: "", ...choice }));
  }
  return { account, product, users, tokens: new Map() };
}

/** Does in the database what the model was told, through the doors that people and apps use. */
export function perform(real: Reality, command: Command): Promise<Answer> {
  return orCode(run(real, command));
}

/** The same with what apps do to seats, all at once. */
export async function performTogether(real: Reality, commands: SeatCommand[]): Promise<Answer[]> {
  const entered = await Promise.all(commands.map((command) => orCode(enter(real, command))));
  return Promise.all(
    commands.map((command, at) => {
      const ctx = entered[at];
      return typeof ctx === "object" ? orCode(call(ctx, real.product, command)) : (ctx ?? "signed_out");
    }),
  );
}

/** What a call answers, or the code of its refusal. */
function orCode<T>(answer: Promise<T>): Promise<T | RefusalCode> {
  return answer.catch((error) => {
    if (error instanceof Refusal) return error.code;
    throw error;
  });
}

async function run(real: Reality, command: Command): Promise<Answer> {
  const { account, product } = real;
  switch (command.verb) {
    case "pass":
      await passTime(account.id, command.seconds);
      return "done";
    case "sign_in": {
      const { device } = command;
      const { token } = await signInDevice(
        database,
        person(real, command.agent),
        {
          id: device,
          name: device,
          platform: "mac",
        },
        randomUUID(),
      );
      real.tokens.set(`${command.agent} on ${device}`, token);
      return "done";
    }
    case "clear":
      return clear(real, command.occupancy, command.own);
    case "assign":
      return save(real, command.agent, { seats: { [product]: command.seat } });
    case "suspend":
      return save(real, command.agent, { status: "suspended" });
    case "reactivate":
      return save(real, command.agent, { status: "active" });
    case "set_capacity":
      await setCapacity(adminOf(account), [{ product, seatType: "shared", capacity: command.capacity }]);
      return "done";
    default:
      return call(await enter(real, command), real.product, command);
  }
}

/** An agent's app, let in by its token. */
async function enter({ tokens }: Reality, { agent, device, verb }: AppCommand) {
  const actor = await agentActor(database, tokens.get(`${agent} on ${device}`) ?? "none", randomUUID());
  if (actor.draining && verb !== "end" && verb !== "renew") throw new Refusal("signed_out");
  return grant(database, actor, "use_agent_app");
}

async function call(ctx: Awaited<ReturnType<typeof enter>>, product: Product, command: AppCommand): Promise<Answer> {
  switch (command.verb) {
    case "take":
      return (await takeSeat(ctx, { id: command.id, product, mode: command.mode })).created ? "created" : "there";
    case "connect":
      await connectSession(ctx, { id: command.id });
      return "done";
    case "end":
      await endHold(ctx, { id: command.id, product });
      return "done";
    case "renew": {
      const { holds } = await renewHolds(ctx, { ids: command.ids });
      return holds.map(({ state, endReason }) => (state === "ended" ? `ended: ${endReason}` : state));
    }
    case "join":
      await joinLine(ctx, { product });
      return "done";
    case "leave":
      await leaveLine(ctx, { product });
      return "done";
    case "extend":
      await extendOffer(ctx, { product });
      return "done";
    case "sign_out":
      await signOutDevice(ctx);
      return "done";
    default:
      throw new Error(`an app does not ${command.verb}`);
  }
}

async function clear({ account, product, users }: Reality, { no, tenure }: Occupancy, own: string | null) {
  const [named] = await seeding()<{ id: string }[]>`
    select occupancy_id as id from shared_seats
     where account_id = ${account.id} and product = ${product} and seat_no = ${no} and tenure = ${tenure} and occupancy_id is not null
    union all
    select occupancy_id from tenures
     where account_id = ${account.id} and product = ${product} and seat_no = ${no} and tenure = ${tenure}`;
  const occupancyId = named?.id ?? randomUUID();
  if (!own) return (await clearSeat(adminOf(account), { product, occupancyId })).outcome;
  const user = users.get(own) ?? account.admin;
  return (await freeOwnSeat(userOf(account, user), { product, occupancyId })).outcome.outcome;
}

async function save(real: Reality, agent: string, change: object): Promise<Answer> {
  const { id } = person(real, agent);
  const [seen] = await seeding()<{ version: number }[]>`select version from users where id = ${id}`;
  await savePeople(adminOf(real.account), [{ id, version: seen?.version ?? 0, ...change }]);
  return "done";
}

function person({ users }: Reality, name: string): SeededUser {
  const user = users.get(name);
  if (!user) throw new Error(`nobody is called ${name}`);
  return user;
}

type Seen = Pick<State, "capacity" | "people" | "past"> & {
  seats: Omit<State["seats"][number], "clearedFor" | "offer">[];
  line: Omit<State["line"][number], "lastSeenAt">[];
  holds: Omit<State["holds"][number], "createdAt" | "leaseEndsAt">[];
};

/** What of the model can be seen in the database. */
export function seenInModel({ capacity, people, past, seats, holds, line }: State): Seen {
  return {
    capacity,
    people,
    past: past.toSorted((a, b) => a.no - b.no || a.tenure - b.tenure),
    seats: seats.map(({ clearedFor, offer, ...seat }) => seat),
    line: line.map(({ lastSeenAt, ...place }) => place),
    holds: holds.map(({ createdAt, leaseEndsAt, ...hold }) => hold).toSorted(byAgentAndId),
  };
}

const byAgentAndId = (a: { agent: string; id: string }, b: { agent: string; id: string }) =>
  `${a.agent} ${a.id}` < `${b.agent} ${b.id}` ? -1 : 1;

/** The same, read from the tables. */
export async function seenInReality({ account, product }: Reality): Promise<Seen> {
  const [row] = await seeding()<{ seen: Seen }[]>`
    with person as (select id, first_name as name, status from users where account_id = ${account.id} and role = 'agent')
    select jsonb_build_object(
      'capacity', (select capacity from seat_pools
        where account_id = ${account.id} and product = ${product} and seat_type = 'shared'),
      'people', (select jsonb_agg(jsonb_build_object('name', p.name, 'seat', coalesce(a.seat_type, 'none'), 'active', p.status = 'active')
          order by p.name)
        from person p left join seat_assignments a on a.user_id = p.id and a.product = ${product}),
      'past', (select coalesce(jsonb_agg(jsonb_build_object('no', t.seat_no, 'tenure', t.tenure, 'agent', p.name, 'reason', t.reason)
          order by t.seat_no, t.tenure), '[]')
        from tenures t join person p on p.id = t.user_id where t.product = ${product}),
      'seats', (select coalesce(jsonb_agg(jsonb_build_object('no', s.seat_no, 'state', s.state, 'agent', p.name, 'tenure', s.tenure)
          order by s.seat_no), '[]')
        from shared_seats s left join person p on p.id = s.user_id where s.account_id = ${account.id} and s.product = ${product}),
      'line', (select coalesce(jsonb_agg(jsonb_build_object('agent', p.name, 'misses', w.misses) order by w.position), '[]')
        from waiting_line w join person p on p.id = w.user_id where w.product = ${product}),
      'holds', (select coalesce(jsonb_agg(jsonb_build_object('agent', p.name, 'id', h.id, 'mode', h.mode, 'device', h.device_id,
          'state', h.state, 'endReason', h.end_reason, 'seat', case when h.seat_no is not null then
            jsonb_build_object('no', h.seat_no, 'tenure', h.tenure) end) order by p.name, h.id), '[]')
        from holds h join person p on p.id = h.user_id where h.product = ${product})
    ) as seen`;
  if (!row) throw new Error("nothing was seen");
  return row.seen;
}
