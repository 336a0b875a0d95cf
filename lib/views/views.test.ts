import { expect, test } from "vitest";
import { newAccount } from "@/db/test/seed";
import { adminOf, managerOf } from "@/lib/test/contexts";
import { refusalOf } from "@/lib/test/refusal-of";
import { changeView } from "./change-view";
import { deleteView } from "./delete-view";
import { listViews } from "./list-views";
import { SaveViewInput, saveView } from "./save-view";

const view = { name: "Without a seat", query: "seat=no-seat", shared: false };

test("a view is one's own until it is shared, and never another company's", async () => {
  const account = await newAccount();
  const [mine, theirs] = [adminOf(account), await managerOf(account)];
  const saved = await saveView(mine, view);
  expect(await listViews(mine)).toEqual([{ ...view, id: saved.id, own: true, mayChange: true }]);
  expect(await listViews(theirs)).toEqual([]);
  await saveView(mine, { ...view, shared: true });
  expect(await listViews(theirs)).toEqual([{ ...view, shared: true, id: saved.id, own: false, mayChange: false }]);
  expect(await listViews(adminOf(await newAccount()))).toEqual([]);
});

test("a name is one view of its owner: saving it again, however it is written, replaces it", async () => {
  const account = await newAccount();
  const [mine, theirs] = [adminOf(account), await managerOf(account)];
  await saveView(mine, view);
  await saveView(theirs, { ...view, query: "role=admin" });
  const again = { ...view, name: "WITHOUT A SEAT", query: "seat=no-seat&status=active" };
  await saveView(mine, again);
  expect(await listViews(mine)).toMatchObject([again]);
  expect(await listViews(theirs)).toMatchObject([{ query: "role=admin" }]);
});

test("one deletes one's own views; a shared one of others is an admin's to delete; the rest is not there", async () => {
  const account = await newAccount();
  const [admin, manager, other] = [adminOf(account), await managerOf(account), await managerOf(account)];
  const own = await saveView(manager, view);
  const shared = await saveView(manager, { ...view, name: "Shared", shared: true });
  expect((await refusalOf(deleteView(other, { id: shared.id }))).code).toBe("not_found");
  expect((await refusalOf(deleteView(admin, { id: own.id }))).code).toBe("not_found");
  expect((await refusalOf(deleteView(adminOf(await newAccount()), { id: shared.id }))).code).toBe("not_found");
  await deleteView(admin, { id: shared.id });
  await deleteView(manager, { id: own.id });
  expect(await listViews(manager)).toEqual([]);
});

test("somebody has at most 50 views, of which each can be changed", async () => {
  const ctx = adminOf(await newAccount());
  for (let nr = 1; nr <= 50; nr++) await saveView(ctx, { ...view, name: `View ${nr}` });
  expect(await refusalOf(saveView(ctx, view))).toMatchObject({ code: "invalid_input" });
  await saveView(ctx, { ...view, name: "view 50", shared: true });
  expect(await listViews(ctx)).toHaveLength(50);
});

test("one puts another filter under one's own views; an admin also under what others share; the rest is not there", async () => {
  const account = await newAccount();
  const [admin, manager, other] = [adminOf(account), await managerOf(account), await managerOf(account)];
  const own = await saveView(manager, view);
  const shared = await saveView(manager, { ...view, name: "Shared", shared: true });
  const query = "seat=no-seat&role=agent";
  for (const [ctx, { id }] of [
    [other, shared],
    [other, own],
    [admin, own],
    [adminOf(await newAccount()), shared],
  ] as const) {
    expect((await refusalOf(changeView(ctx, { id, query }))).code).toBe("not_found");
  }
  expect(await listViews(manager)).toMatchObject([{ query: view.query }, { query: view.query }]);
  await changeView(manager, { id: own.id, query });
  expect(await listViews(admin)).toMatchObject([{ id: shared.id, query: view.query, own: false, mayChange: true }]);
  await changeView(admin, { id: shared.id, query });
  expect(await listViews(manager)).toEqual([
    { ...shared, query },
    { ...own, query },
  ]);
});

test.each([
  [{ ...view, name: " \u00a0 " }, "Enter a name"],
  [{ ...view, name: "x".repeat(41) }, "Use at most 40 characters"],
  [{ ...view, query: "q=".padEnd(1001, "x") }, "This filter is too long to be saved"],
])("%j is refused: %s", (input, message) => {
  expect(SaveViewInput.safeParse(input).error?.issues[0]?.message).toBe(message);
});
