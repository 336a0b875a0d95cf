import { seeding } from "@/db/test/seed-client";

/** Ages an account's open holds, line, offers and occupancies, past ones too: nothing was heard for so many seconds. */
export async function passTime(accountId: string, seconds: number): Promise<void> {
  await seeding()`
    with aged as (
      update holds
         set created_at = created_at - make_interval(secs => ${seconds}),
             connected_at = connected_at - make_interval(secs => ${seconds}),
             last_seen_at = last_seen_at - make_interval(secs => ${seconds}),
             lease_expires_at = lease_expires_at - make_interval(secs => ${seconds})
       where account_id = ${accountId} and ended_at is null),
    due as (
      update account_products set next_expiry = next_expiry - make_interval(secs => ${seconds}) where account_id = ${accountId}),
    silent as (
      update waiting_line
         set joined_at = joined_at - make_interval(secs => ${seconds}),
             last_seen_at = last_seen_at - make_interval(secs => ${seconds})
       where account_id = ${accountId}),
    past as (
      update tenures
         set from_at = from_at - make_interval(secs => ${seconds}), to_at = to_at - make_interval(secs => ${seconds})
       where account_id = ${accountId})
    update shared_seats
       set since = since - make_interval(secs => ${seconds}),
           offer_expires_at = offer_expires_at - make_interval(secs => ${seconds})
     where account_id = ${accountId} and user_id is not null`;
}
