import type { Product } from "@/lib/catalog";
import type { News } from "./hear";
import { type Call, type SeatSeen, succeeded } from "./history";

/** What a run looks like from the outside, kept up with every call. */
export class Tally {
  readonly asked = new Map<string, { good: number; refused: number; lost: number; slowest: number }>();
  readonly refusals = new Map<string, number>();
  /** The latest word about each pool. */
  readonly pools = new Map<string, SeatSeen["pool"]>();
  calls = 0;
  readonly heard = { seat: 0, ask: 0 };

  add = (call: Call) => {
    const { asked, status, code, answered, sent, account, seats } = call;
    this.calls++;
    const of = this.asked.get(asked) ?? { good: 0, refused: 0, lost: 0, slowest: 0 };
    this.asked.set(asked, of);
    if (succeeded(call)) of.good++;
    else if (status === null) of.lost++;
    else of.refused++;
    if (status !== null) of.slowest = Math.max(of.slowest, answered - sent);
    if (code) this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
    for (const seat of seats) if (seat.pool) this.pools.set(`${account} ${words(seat.product)}`, seat.pool);
  };

  hear = ({ name }: News) => {
    this.heard[name]++;
  };

  /** A small table of it, as lines. */
  lines(): string[] {
    const rows = [...this.asked].map(([asked, { good, refused, lost, slowest }]) => [
      ...[asked, String(good), String(refused), String(lost), `${Math.round(slowest)} ms`],
    ]);
    const pools = [...this.pools].map(([name, pool]) => {
      const { capacity = 0, inUse = 0, clearing = 0, offered = 0, waiting = 0 } = pool ?? {};
      return `${name}: ${inUse} in use, ${clearing} clearing, ${offered} offered of ${capacity}; ${waiting} waiting`;
    });
    const noes = [...this.refusals].map(([code, times]) => `${times} ${code}`).join(", ");
    const heard = `${this.heard.seat} changes of seats heard, ${this.heard.ask} questions of managers`;
    return [...table([["call", "good", "refused", "lost", "slowest"], ...rows]), "", ...pools.sort(), heard, noes];
  }
}

const words = (product: Product) => (product === "remote_support" ? "Remote Support" : "Service Desk");

/** Columns as wide as what is in them; numbers to the right. */
export function table(rows: string[][]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const cell = (text: string, column: number) => {
    const width = widths[column] ?? 0;
    return column === 0 ? text.padEnd(width) : text.padStart(width);
  };
  return rows.map((row) => row.map(cell).join("  ").trimEnd());
}
