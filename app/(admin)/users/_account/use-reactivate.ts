"use client";

import { reactivate } from "../actions";
import type { Person } from "./person";
import { useAccountAction } from "./use-account-action";

/** Lets a suspended person in again; seats do not come back by themselves (R12). */
export function useReactivate({ id, version, name }: Person) {
  const { pending, run } = useAccountAction();
  return {
    pending,
    reactivate: () =>
      run(() => reactivate({ id, version }), {
        pending: `Reactivating ${name}…`,
        done: () => `${name} can sign in again, and has no seat yet.`,
        failed: `${name} was not reactivated.`,
      }),
  };
}
