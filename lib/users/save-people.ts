import { actorJson } from "@/lib/access/actor-json";
import type { Context } from "@/lib/access/grant";
import type { Product, SeatChoice } from "@/lib/catalog";
import { outcome } from "@/lib/kernel";
import { refusals } from "@/lib/refusal";
import type { FailingRow, GroupFacts, PeopleRefused, PersonFacts, ShortPool } from "./people-refused";
import type { GroupMoves } from "./person-input";

type Seats = Record<Product, SeatChoice>;

/** Somebody new. With a password they are active at once, else invited. */
export type NewPerson = Omit<PersonFacts, "status"> & Partial<GroupFacts> & { passwordHash?: string };

/** Changes of one person, as `version` was seen. Suspending and deleting take the seats too. */
export type PersonEdit = { id: string; version: number } & Partial<Omit<PersonFacts, "status" | "seats">> &
  Partial<Omit<GroupFacts, "groups">> & {
    groups?: GroupMoves;
    seats?: Partial<Seats>;
    status?: "active" | "suspended";
    delete?: true;
  };

export type PersonChange = NewPerson | PersonEdit;
export type SavedPerson = { id: string; email: string; name: string; version: number };
/** `changeId`: what the record calls this change; null where all was so already. */
export type SavedPeople = { saved: SavedPerson[]; changeId: string | null };

type KernelFacts = Omit<PersonFacts, "seats"> & GroupFacts & Seats & { version: number };
type KernelRow = Omit<FailingRow, "message" | "current"> & { current?: KernelFacts };
type KernelRefused = { rows?: KernelRow[]; pools?: ShortPool[] };

/** So many are saved well within the limit of a statement; of more it is the longer one. */
const inTheUsualTime = 2000;

/**
 * Saves all changes or none, in one statement: the only way people, roles and seats change. What the actor may do is
 * decided by the kernel as it is at that moment (R18), so the context need only be somebody's who may look at people. A
 * Refusal carries `PeopleRefused`, and the code of its first failing row.
 */
export async function savePeople(
  {
    db,
    actor,
  }: Context<"read_users"> | Context<"add_delete_users"> | Context<"manage_seats"> | Context<"manage_account">,
  changes: readonly PersonChange[],
): Promise<SavedPeople> {
  const sql = changes.length > inTheUsualTime ? db.long : db.sql;
  return outcome<SavedPeople, KernelRefused>(
    sql`
      select kernel.save_people(
        ${actor.accountId}, ${sql.json(actorJson(actor))}, ${JSON.stringify(changes)}::text::jsonb
      ) as outcome`,
    ({ rows = [], pools = [] }): PeopleRefused => ({ rows: rows.map(failingRow), pools }),
  );
}

function failingRow({ current, ...row }: KernelRow): FailingRow {
  const failing = { ...row, message: refusals[row.code].message };
  if (!current) return failing;
  const { remote_support, service_desk, ...facts } = current;
  return { ...failing, current: { ...facts, seats: { remote_support, service_desk } } };
}
