import { expect, test } from "vitest";
import { newAccount, newUser } from "@/db/test/seed";
import { adminOf } from "@/lib/test/contexts";
import { parsePeople } from "./parse-people";

test("pasted people are new, there already, or have a problem; another account's are not told apart", async () => {
  const [account, other] = [await newAccount(), await newAccount()];
  const [user, stranger] = [await newUser(account.id), await newUser(other.id)];
  const text = `new@parse.example, ${user.email.toUpperCase()}\n${stranger.email}\nnew@parse.example\nana@@x`;
  const rows = await parsePeople(adminOf(account), { text });
  expect(rows).toMatchObject([
    { email: "new@parse.example", status: "new" },
    { email: user.email, status: "exists", existing: { id: user.id, name: user.name } },
    { email: stranger.email, status: "new" },
    { email: "new@parse.example", status: "problem", message: "Repeats the address of row 1" },
    { email: "ana@@x", status: "problem" },
  ]);
});
