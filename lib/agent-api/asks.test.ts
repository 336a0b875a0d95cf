import { expect, test } from "vitest";
import { newAccount, newUser } from "@/db/test/seed";
import { askHolder } from "@/lib/asks/ask-holder";
import { openAsks } from "@/lib/asks/open-asks";
import { adminOf } from "@/lib/test/contexts";
import { Seats } from "./answers";
import { agentApp, newId } from "./test/agent-app";

test("an app answers a manager's question with the seat as it is then; what it cannot answer is refused", async () => {
  const account = await newAccount();
  const user = await newUser(account.id, { remoteSupport: "shared" });
  const app = await agentApp(user);
  await app.start(newId());
  const { seats } = Seats.parse((await app.seats()).body);
  const admin = adminOf(account);
  await askHolder(admin, { product: "remote_support", occupancyId: seats[0]?.occupancyId ?? "" });
  const [ask] = await openAsks(admin.db, account.id, user.id);
  const answer = (id: string, body: object) => app.call("POST", `/asks/${id}`, body);
  const id = ask?.id ?? "";
  expect(await answer(newId(), { answer: "done" })).toMatchObject({ status: 404, body: { code: "not_found" } });
  for (const body of [
    { answer: "perhaps" },
    { answer: "working", minutes: 61 },
    { answer: "working", minutes: 0 },
    {},
  ]) {
    expect(await answer(id, body)).toMatchObject({ status: 400, body: { code: "invalid_input" } });
  }
  expect(await answer(id, { answer: "working" })).toMatchObject({ status: 200, body: { seat: { state: "in_use" } } });
  expect(await answer(id, { answer: "done" })).toMatchObject({ status: 200, body: { seat: { state: "available" } } });
});
