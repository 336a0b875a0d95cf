import { expect, test } from "vitest";
import { newAccount, newUser } from "@/db/test/seed";
import { allSharedSeatsInUse, platforms } from "@/lib/catalog";
import { agentApp, newId } from "./test/agent-app";

const serviceDesk = { serviceDesk: "shared" } as const;

test.each(platforms)("signing in to Service Desk on %s takes a seat (R6)", async (platform) => {
  const account = await newAccount({ serviceDesk: { named: 0, shared: 1 } });
  const app = await agentApp(await newUser(account.id, serviceDesk), { platform });
  const id = newId();
  expect(await app.signIn(id)).toMatchObject({
    status: 201,
    body: {
      signIn: { id, state: "signed_in", endedAt: null },
      seat: { product: "service_desk", state: "in_use", holds: [{ id, kind: "sign_in", platform }] },
      lease: { heartbeatSeconds: 20 },
    },
  });
  expect(await app.open()).toMatchObject({ body: { sessions: [], signIns: [{ id, state: "signed_in" }] } });
});

test("the seat is held until the last device signs out (R6)", async () => {
  const account = await newAccount({ serviceDesk: { named: 0, shared: 1 } });
  const user = await newUser(account.id, serviceDesk);
  const [desktop, phone] = [await agentApp(user), await agentApp(user, { platform: "ios" })];
  const next = await agentApp(await newUser(account.id, serviceDesk));
  const [one, two] = [newId(), newId()];
  await desktop.signIn(one);
  expect(await phone.signIn(two)).toMatchObject({ status: 201, body: { seat: { pool: { inUse: 1 } } } });
  await desktop.signOut(one);
  const refused = await next.signIn(newId());
  expect(refused).toMatchObject({
    status: 409,
    body: { code: "all_shared_seats_in_use", detail: allSharedSeatsInUse },
  });
  await phone.signOut(two);
  expect((await next.signIn(newId())).status).toBe(201);
});

test("repeats act once, what ended stays ended, an overtaken sign-in takes nothing (R15)", async () => {
  const app = await agentApp(await newUser((await newAccount()).id, serviceDesk));
  const id = newId();
  const created = await app.signIn(id);
  expect(await app.signIn(id)).toMatchObject({ status: 200, body: { signIn: Object(created.body).signIn } });
  const ended = await app.signOut(id);
  expect(ended).toMatchObject({ status: 200, body: { signIn: { state: "ended", endReason: "closed" } } });
  expect(await app.signOut(id)).toMatchObject({ status: 200, body: { signIn: Object(ended.body).signIn } });
  expect(await app.signIn(id)).toMatchObject({ status: 409, body: { code: "session_ended" } });
  const never = newId();
  expect(await app.signOut(never)).toMatchObject({ status: 200, body: { signIn: { id: never, state: "ended" } } });
  expect(await app.signIn(never)).toMatchObject({ status: 409, body: { code: "session_ended" } });
});

test("a session is not ended as a sign-in, nor the other way round", async () => {
  const app = await agentApp(
    await newUser((await newAccount()).id, { remoteSupport: "shared", serviceDesk: "shared" }),
  );
  const [session, signedIn] = [newId(), newId()];
  await app.start(session);
  await app.signIn(signedIn);
  expect(await app.signOut(session)).toMatchObject({ status: 409, body: { code: "id_already_used" } });
  expect(await app.end(signedIn)).toMatchObject({ status: 409, body: { code: "id_already_used" } });
  expect(await app.open()).toMatchObject({ body: { sessions: [{ id: session }], signIns: [{ id: signedIn }] } });
});

test("without a Service Desk seat there is no signing in", async () => {
  const app = await agentApp(await newUser((await newAccount()).id, { remoteSupport: "named" }));
  expect(await app.signIn(newId())).toMatchObject({ status: 403, body: { code: "no_seat_assigned" } });
});

test("a Named seat signs in however full the Shared ones are (R2)", async () => {
  const account = await newAccount({ serviceDesk: { named: 1, shared: 0 } });
  const app = await agentApp(await newUser(account.id, { serviceDesk: "named" }));
  expect(await app.signIn(newId())).toMatchObject({ status: 201, body: { seat: { seatType: "named", pool: null } } });
});
