import { setTimeout as sleep } from "node:timers/promises";
import { connect, type Database } from "@/db/client";
import { grant } from "@/lib/access/grant";
import { operatorOf } from "@/lib/access/operator";
import { askHolder } from "@/lib/asks/ask-holder";
import type { Product } from "@/lib/catalog";
import { Refusal } from "@/lib/refusal";
import { clearSeat } from "@/lib/seats/clear-seat";
import { setCapacity } from "@/lib/subscription/set-capacity";
import { actorOf } from "@/lib/test/contexts";
import { savePeople } from "@/lib/users/save-people";
import { type Asked, type Call, clock, type History } from "../agents/history";
import type { Random } from "../agents/random";
import type { Company } from "./companies";
import type { Stage } from "./stage";

const product = "remote_support";
type Facts = Partial<Pick<Call, "product" | "occupancyId" | "capacity">>;

/** Milliseconds between two things that managers do, and how often that is taking or giving a seat, or changing the plan. */
export type Pace = { every: number; moves: number; plans: number };

/**
 * Whoever manages a company: ends sessions and asks for seats, some of them long over, changes the plan, takes seats and gives
 * them back.
 */
export class Managers {
  readonly #company: Company;
  readonly #pace: Pace;
  readonly #history: History;
  readonly #random: Random;
  readonly #db: Database;
  /** What was seen on the screen, which is older than what is. */
  #seen: { product: Product; occupancyId: string }[] = [];
  #over = false;

  constructor(
    { url, role }: Pick<Stage, "url" | "role">,
    company: Company,
    pace: Pace,
    history: History,
    random: Random,
  ) {
    this.#company = company;
    this.#pace = pace;
    this.#history = history;
    this.#random = random;
    this.#db = connect(url, { size: 2, role: role || undefined });
  }

  /** Manages until told to stop; the plan is then as it was. */
  async work() {
    while (!this.#over) {
      await sleep(this.#random.between(0.1, 1.9) * this.#pace.every);
      const dice = this.#random.next() - this.#pace.moves;
      if (dice < 0) await this.#move();
      else if (dice < this.#pace.plans) await this.#plan(Math.round(this.#random.between(1, this.#company.shared + 1)));
      else if (this.#random.chance(0.5)) await this.#look();
      else if (this.#random.chance(0.8)) await this.#clear();
      else await this.#ask();
    }
    for (let tries = 0; tries < 20 && !(await this.#plan(this.#company.shared)); tries++) await sleep(200);
    await this.#db.end();
  }

  stop() {
    this.#over = true;
  }

  #operator = () => operatorOf(this.#db, this.#company.account, crypto.randomUUID());

  async #look() {
    const rows = this.#db.sql<{ product: Product; occupancyId: string }[]>`
      select product, occupancy_id as "occupancyId" from shared_seats
       where account_id = ${this.#company.account.id} and occupancy_id is not null`;
    this.#seen = [...this.#seen.slice(-10), ...(await rows.catch(() => []))];
  }

  async #clear() {
    const seat = this.#random.pick(this.#seen);
    if (seat) await this.#record("clear", seat, () => clearSeat(this.#operator(), seat));
  }

  async #ask() {
    const seat = this.#random.pick(this.#seen);
    const { account } = this.#company;
    if (seat)
      await this.#record("ask", seat, () =>
        askHolder(grant(this.#db, actorOf(account, account.admin), "manage_seats"), seat),
      );
  }

  #plan = (capacity: number) =>
    this.#record("capacity", { product, capacity }, () =>
      setCapacity(this.#operator(), [{ product, seatType: "shared", capacity }]),
    );

  /** Takes the seat of one of the movers, or gives it back. */
  async #move() {
    const mover = this.#random.pick(this.#company.movers);
    if (!mover) return;
    const [user] = await this.#db.sql<{ version: number }[]>`
      select version from users where account_id = ${mover.accountId} and id = ${mover.id}`.catch(() => []);
    const seats = { remote_support: this.#random.chance(0.5) ? "none" : "shared" } as const;
    const { version } = user ?? {};
    if (version !== undefined)
      await this.#record("move", {}, () =>
        savePeople(this.#operator(), [{ id: mover.id, version: Number(version), seats }]),
      );
  }

  /** Does it and records it; true when it was acknowledged. */
  async #record(asked: Asked, facts: Facts, act: () => Promise<unknown>): Promise<boolean> {
    const sent = clock();
    const [status, code] = await act().then(
      () => [200, null] as const,
      (error) => (error instanceof Refusal ? ([409, error.code] as const) : ([null, String(error)] as const)),
    );
    this.#history.record({
      ...{ sent, answered: clock(), account: this.#company.account.id, person: "manager", device: "", server: "" },
      ...{ asked, product: null, ids: [], occupancyId: null, capacity: null, ...facts },
      ...{ status, code, broken: null, holds: [], seats: [] },
    });
    return status === 200;
  }
}
