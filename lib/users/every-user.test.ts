import { expect, test } from "vitest";
import { newAccount, newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { adminOf } from "@/lib/test/contexts";
import { everyUser } from "./every-user";

test("whoever joins, leaves or is renamed while the list is read changes nothing of it: all of one moment, once", async () => {
  const account = await newAccount();
  await newAccount();
  await seeding()`
    insert into users (account_id, email, first_name, last_name, role)
    select ${account.id}, 'every-' || n || '@list.example', 'Many', lpad(n::text, 4, '0'), 'agent'
    from generate_series(1, 1200) n`;
  const everybody = await seeding()<{ id: string }[]>`
    select id from users where account_id = ${account.id} order by name, id`;

  const read = [];
  let batches = 0;
  for await (const batch of everyUser(adminOf(account))) {
    read.push(...batch.map(({ id }) => id));
    if (batches++ > 0) continue;
    await seeding()`update users set first_name = 'Zoe' where account_id = ${account.id} and last_name < '0100'`;
    await seeding()`update users set deleted_at = now() where account_id = ${account.id} and last_name > '1100'`;
    await newUser(account.id, { firstName: "Many", lastName: "0999b" });
  }
  expect(batches).toBe(3);
  expect(read).toEqual(everybody.map(({ id }) => id));
});
