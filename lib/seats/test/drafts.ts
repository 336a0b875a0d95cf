import fc from "fast-check";
import type { Product } from "@/lib/catalog";
import type { Command } from "../model";
import type { Occupancy, Person, Rules, State } from "../model/state";

/** Times far enough apart for the clock of a run not to matter. */
export const rules: Rules = { idleLease: 120, connectedLease: 300, supportKey: 450, offer: 100 };
export const people: Person[] = (["shared", "shared", "shared", "shared", "named", "none"] as const).map((seat, i) => ({
  name: "abcdef".charAt(i),
  seat,
  active: true,
}));
const newId = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

/** What to do, before it is known what there is to do it to. */
export type Draft<C = Command> = (state: State) => C;
/** What apps do to seats. */
export type SeatCommand = Extract<Command, { verb: "take" } | { verb: "connect" } | { verb: "end" }>;

const agent = fc.constantFrom(...people.map(({ name }) => name));
const app = fc
  .record({ agent, at: fc.constantFrom("laptop", "laptop", "phone", "kiosk") })
  .map(({ agent, at }) => ({ agent, device: at === "kiosk" ? at : `${agent}'s ${at}` }));
// Without the bias to small numbers, which would mean "any" all the time.
const nth = fc.noBias(fc.nat({ max: 999 }));

/** Mostly an app that is signed in. */
const appOf = ({ tokens }: State, n: number, other: { agent: string; device: string }) => {
  const live = tokens.filter((token) => token.live);
  const { agent, device } = (n % 8 > 0 && live[n % live.length]) || other;
  return { agent, device };
};
const modes = { remote_support: ["attended", "unattended"] as const, service_desk: [null] };

/** One of the agent's ids, or a new one. */
const idOf = (state: State, agent: string, n: number, fresh: boolean) => {
  const ids = state.holds.filter((hold) => hold.agent === agent).map((hold) => hold.id);
  return fresh ? newId(ids.length) : (ids.at(-1 - (n % Math.max(ids.length, 1))) ?? newId(0));
};

/** Mostly one that goes on. */
const occupancyOf = ({ seats, past }: State, n: number): Occupancy => {
  const occupied = seats.filter((seat) => seat.state !== "free");
  const { no, tenure } =
    (n % 4 > 0 && occupied[n % occupied.length]) || (past[n % past.length] ?? { no: 1, tenure: 99 });
  return { no, tenure };
};

/** Mostly an app with something open. */
const busyApp = (state: State, n: number, other: { agent: string; device: string }) => {
  const open = state.holds.filter((hold) => hold.state !== "ended");
  const { agent, device } = (n % 4 > 0 && open[n % open.length]) || other;
  return { agent, device };
};

/** Mostly an app of somebody in line. */
const waitingApp = ({ line, tokens }: State, n: number, other: { agent: string; device: string }) => {
  const waiting = tokens.filter((token) => token.live && line.some((place) => place.agent === token.agent));
  const { agent, device } = (n % 4 > 0 && waiting[n % waiting.length]) || other;
  return { agent, device };
};

/** Mostly somebody who sits on a Shared seat. */
const sitting = ({ seats }: State, n: number, other: string) => {
  const agents = seats.flatMap((seat) => seat.agent ?? []);
  return (n % 3 > 0 && agents[n % agents.length]) || other;
};

/** Mostly a session that waits for its customer. */
const joined = (state: State, n: number, other: { agent: string; device: string; id: string }) => {
  const waiting = state.holds.filter((hold) => hold.state === "waiting");
  const { agent, device, id } = (n % 4 > 0 && waiting[n % waiting.length]) || other;
  return { agent, device, id };
};

const take = (product: Product) =>
  fc
    .record({ app, n: nth, i: nth, old: fc.nat({ max: 3 }), mode: fc.constantFrom(...modes[product]) })
    .map(({ app, n, i, old, mode }): Draft<SeatCommand> => {
      return (s) => {
        const on = appOf(s, n, app);
        return { verb: "take", ...on, mode, id: idOf(s, on.agent, i, old > 0) };
      };
    });
const onHold = (verb: "connect" | "end") =>
  fc.record({ app, n: nth, i: nth, fresh: fc.nat({ max: 9 }) }).map(({ app, n, i, fresh }): Draft<SeatCommand> => {
    return (s) => {
      const on = appOf(s, n, app);
      const hold = { ...on, id: idOf(s, on.agent, i, fresh === 9) };
      return { verb, ...(verb === "connect" ? joined(s, i, hold) : hold) };
    };
  });

/** Takes, connects and ends of apps. */
export function seatCommand(product: Product): fc.Arbitrary<Draft<SeatCommand>> {
  return fc.oneof(
    { weight: 8, arbitrary: take(product) },
    { weight: 4, arbitrary: onHold("end") },
    ...(product === "remote_support" ? [{ weight: 3, arbitrary: onHold("connect") }] : []),
  );
}

/** Everything that anybody does. */
export function draft(product: Product): fc.Arbitrary<Draft> {
  const renew = fc.record({ app, n: nth }).map(({ app, n }): Draft => {
    return (s) => {
      const on = n % 2 === 0 ? waitingApp(s, n, app) : busyApp(s, n, app);
      return { verb: "renew", ...on, ids: s.holds.filter((hold) => hold.agent === on.agent).map((hold) => hold.id) };
    };
  });
  const inLine = (verb: "join" | "leave" | "extend") =>
    fc.record({ app, n: nth }).map(({ app, n }): Draft => {
      return (s) => ({ verb, ...(verb === "join" ? appOf(s, n, app) : waitingApp(s, n, app)) });
    });
  const clear = fc.record({ n: nth, own: fc.option(agent, { freq: 2 }) }).map(({ n, own }): Draft => {
    return (s) => ({ verb: "clear", occupancy: occupancyOf(s, n), own });
  });
  const now = (commands: fc.Arbitrary<Command>) =>
    commands.map(
      (command): Draft =>
        () =>
          command,
    );
  return fc.oneof(
    { weight: product === "remote_support" ? 15 : 12, arbitrary: seatCommand(product) },
    { weight: 5, arbitrary: renew },
    { weight: 3, arbitrary: clear },
    { weight: 5, arbitrary: inLine("join") },
    { weight: 1, arbitrary: inLine("leave") },
    { weight: 1, arbitrary: inLine("extend") },
    { weight: 3, arbitrary: now(fc.record({ verb: fc.constant("pass"), seconds: fc.constantFrom(40, 40, 100, 250) })) },
    { weight: 2, arbitrary: now(app.map((app) => ({ verb: "sign_in", ...app }))) },
    { weight: 1, arbitrary: now(app.map((app) => ({ verb: "sign_out", ...app }))) },
    {
      weight: 3,
      arbitrary: fc
        .record({ agent, n: nth, seat: fc.constantFrom("none", "named", "shared", "shared") })
        .map(({ agent, n, seat }): Draft => {
          // Whoever is suspended is reactivated before anybody is given anything.
          return (s) => {
            const suspended = s.people.find((person) => !person.active);
            if (suspended) return { verb: "reactivate", agent: suspended.name };
            return { verb: "assign", agent: sitting(s, n, agent), seat };
          };
        }),
    },
    { weight: 1, arbitrary: now(fc.record({ verb: fc.constant("suspend"), agent })) },
    { weight: 2, arbitrary: now(fc.record({ verb: fc.constant("set_capacity"), capacity: fc.nat({ max: 5 }) })) },
  );
}
