import type { Database } from "@/db/client";
import { Refusal } from "@/lib/refusal";
import type { Actor, Privilege } from "./actor";

declare const granted: unique symbol;

/** Proof that the actor holds the privileges `P`. A domain function names what it needs; only `grant` makes one. */
export type Context<P extends Privilege, A extends Actor = Actor> = {
  db: Database;
  actor: A;
  readonly [granted]: Record<P, true>;
};

/** Gives the context that `needed` asks for, or refuses with `not_allowed` (R18). */
export function grant<A extends Actor, P extends Privilege>(
  db: Database,
  actor: A,
  ...needed: readonly P[]
): Context<NoInfer<P>, A> {
  if (!needed.every((privilege) => actor.privileges.includes(privilege))) {
    throw new Refusal("not_allowed", { details: { needs: needed } });
  }
  return { db, actor } as Context<P, A>; // the brand exists only in the type
}
