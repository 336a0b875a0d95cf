import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, newAccount, newUser, test } from "./fixtures";

/** What the product promises to a support desk, one promise a test, from the seats to the agent's app. */

const fullPool = "All shared seats are in use. To start a session, please wait for an available seat.";
const shared = { remoteSupport: "shared", serviceDesk: "shared" } as const;

const menu = (page: Page) => page.getByRole("navigation", { name: "Main" });
const choose = (page: Page, product: string, seat: string) =>
  page.getByRole("group", { name: product, exact: true }).getByRole("radio", { name: seat, exact: true }).check();
const chosen = (page: Page, product: string, seat: string) =>
  page.getByRole("group", { name: product, exact: true }).getByRole("radio", { name: seat, exact: true });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();
const insufficient = (page: Page) => page.getByRole("group", { name: "Insufficient seats...", exact: true });
const message = (page: Page) => page.getByRole("banner").getByRole("status");

/** Ends an agent's shared session as the article's steps say, from the menu on. */
async function endSession(page: Page, agent: string) {
  await page.goto("/");
  await menu(page).getByRole("link", { name: "Manage Shared Sessions" }).click();
  // the Overview has such a button too
  await expect(page.getByRole("heading", { level: 1, name: "Manage Shared Sessions" })).toBeVisible();
  await page.getByRole("button", { name: `End Session for ${agent}` }).click();
  const dialog = page.getByRole("alertdialog", { name: "End Session" });
  await dialog.getByRole("button", { name: "End Session" }).click();
  await expect(dialog).toBeHidden();
}

test.describe("Named and Shared seats", () => {
  test("a Named seat is one person's own and works however many others are at work (R2)", async ({ agentApp }) => {
    const account = await newAccount({ remoteSupport: { named: 1, shared: 1 }, serviceDesk: { named: 1, shared: 1 } });
    const others = await agentApp(await newUser(account.id, shared));
    await others.startSession();
    await others.signInToDesk();
    const named = await agentApp(await newUser(account.id, { remoteSupport: "named", serviceDesk: "named" }));
    expect((await named.startSession()).status).toBe(201);
    expect((await named.startSession()).status).toBe(201);
    expect((await named.signInToDesk()).status).toBe(201);
  });

  test("fifteen agents share ten seats; the eleventh waits until one is not in use (R3)", async ({ agentApp }) => {
    const account = await newAccount({ remoteSupport: { named: 0, shared: 10 } });
    const agents = await Promise.all(
      Array.from({ length: 15 }, () => newUser(account.id, { remoteSupport: "shared" })),
    );
    const apps = [];
    for (const agent of agents) apps.push(await agentApp(agent));
    const first = randomUUID();
    const answers = [];
    for (const [n, app] of apps.entries())
      answers.push((await app.startSession(n === 0 ? first : randomUUID())).status);
    expect(answers).toEqual([...Array(10).fill(201), ...Array(5).fill(409)]);
    await apps[0]?.endSession(first);
    expect((await apps[10]?.startSession())?.status).toBe(201);
  });

  for (const remoteSupport of ["No seat", "Named", "Shared"]) {
    for (const serviceDesk of ["No seat", "Named", "Shared"]) {
      test(`an agent can hold ${remoteSupport} of Remote Support with ${serviceDesk} of Service Desk (R1)`, async ({
        page,
        account,
        signIn,
      }) => {
        // From the other end: with no seat wanted there is one to take away, else there is one to give.
        const had = remoteSupport === "No seat" && serviceDesk === "No seat" ? shared : {};
        const agent = await newUser(account.id, had);
        await signIn(account.admin);
        await page.goto(`/users/${agent.id}`);
        await choose(page, "Remote Support", remoteSupport);
        await choose(page, "Service Desk", serviceDesk);
        await save(page);
        await expect(message(page)).toContainText(agent.name);
        await page.reload();
        await expect(chosen(page, "Remote Support", remoteSupport)).toBeChecked();
        await expect(chosen(page, "Service Desk", serviceDesk)).toBeChecked();
      });
    }
  }
});

test.describe("A Shared seat is occupied", () => {
  test("in Remote Support not by signing in, but from the support key on, with nobody connected (R5)", async ({
    account,
    agentApp,
  }) => {
    const app = await agentApp(await newUser(account.id, shared));
    expect((await app.seats()).body.seats?.[0]).toMatchObject({ state: "available", pool: { inUse: 0 } });
    const started = await app.startSession();
    expect(started.body.session).toMatchObject({ state: "waiting", supportKey: expect.stringMatching(/^\d{9}$/) });
    expect((await app.seats()).body.seats?.[0]).toMatchObject({ state: "in_use", pool: { inUse: 1 } });
  });

  for (const platform of ["windows", "mac", "ios", "android"] as const) {
    test(`in Remote Support by an attended or unattended session on ${platform} (R5)`, async ({
      account,
      agentApp,
    }) => {
      const attended = await agentApp(await newUser(account.id, shared), { platform });
      const unattended = await agentApp(await newUser(account.id, shared), { platform });
      const id = randomUUID();
      await attended.startSession(id);
      expect((await attended.connect(id)).body.session?.state).toBe("connected");
      expect((await unattended.startSession(randomUUID(), "unattended")).body.session?.state).toBe("connected");
      expect((await unattended.seats()).body.seats?.[0]?.pool).toMatchObject({ inUse: 2, free: 1 });
    });

    test(`in Service Desk by signing in on ${platform}, until signed out (R6)`, async ({ account, agentApp }) => {
      const app = await agentApp(await newUser(account.id, shared), { platform });
      const id = randomUUID();
      expect((await app.signInToDesk(id)).body.seat).toMatchObject({ state: "in_use", pool: { inUse: 1 } });
      expect((await app.signOutOfDesk(id)).body.seat).toMatchObject({ state: "available", pool: { inUse: 0 } });
    });
  }
});

test.describe("Giving and removing seats", () => {
  const people = [
    { who: "an admin", role: "admin", privileges: [] },
    { who: "a manager with both privileges", role: "manager", privileges: ["add_delete_users", "manage_seats"] },
  ] as const;
  for (const { who, role, privileges } of people) {
    test(`${who} adds a user with a Shared seat from the menu, and Product Seats counts it (R18)`, async ({
      page,
      account,
      signIn,
    }) => {
      await signIn(await newUser(account.id, { role, privileges: [...privileges] }));
      await page.goto("/");
      await menu(page).getByRole("link", { name: "Add Users" }).click();
      const email = `marco-${randomUUID()}@example.com`;
      await page.getByLabel("Work email").fill(email);
      await expect(page.getByRole("heading", { name: "Products", exact: true })).toBeVisible();
      await choose(page, "Remote Support", "Named");
      await choose(page, "Service Desk", "Shared");
      await save(page);
      await expect(message(page)).toContainText("added");
      await expect(menu(page).getByRole("heading", { name: "Product Seats" })).toBeVisible();
      await expect(menu(page).getByRole("link", { name: /^Remote Support Named: 1 of 5 assigned/ })).toBeVisible();
    });

    test(`${who} gives an existing agent a seat and removes it again (R18)`, async ({ page, account, signIn }) => {
      const agent = await newUser(account.id);
      await signIn(await newUser(account.id, { role, privileges: [...privileges] }));
      await page.goto("/");
      await menu(page).getByRole("link", { name: "Manage Users" }).click();
      await page.getByRole("link", { name: agent.name }).click();
      await choose(page, "Remote Support", "Shared");
      await save(page);
      await expect(message(page)).toContainText(agent.name);
      await page.reload();
      await expect(chosen(page, "Remote Support", "Shared")).toBeChecked();
      await choose(page, "Remote Support", "No seat");
      await save(page);
      await expect(message(page)).toContainText(agent.name);
      await page.reload();
      await expect(chosen(page, "Remote Support", "No seat")).toBeChecked();
    });
  }

  test("Insufficient seats appears for a new user when both products are full, with the three ways out (R4)", async ({
    page,
    signIn,
  }) => {
    const account = await newAccount({ remoteSupport: { named: 1, shared: 0 }, serviceDesk: { named: 1, shared: 0 } });
    await newUser(account.id, { remoteSupport: "named", serviceDesk: "named" });
    await signIn(account.admin);
    await page.goto("/users/new");
    await page.getByLabel("Work email").fill(`late-${randomUUID()}@example.com`);
    await choose(page, "Remote Support", "Named");
    await choose(page, "Service Desk", "Shared");
    await expect(insufficient(page)).toContainText("Remote Support Named");
    await expect(insufficient(page)).toContainText("Service Desk Shared");
    await expect(insufficient(page).getByRole("button", { name: "Choose an agent" })).toBeVisible();
    await expect(insufficient(page).getByRole("link", { name: "Change plan" })).toBeVisible();
    await expect(insufficient(page).getByRole("link", { name: "Request Shared seats" })).toBeVisible();
    await save(page);
    await expect(insufficient(page).getByText("Insufficient seats...")).toBeFocused();
    await expect(page.getByLabel("Work email")).toHaveValue(/^late-/);
  });

  test("Insufficient seats appears for an existing user; taking another agent's seat solves it in one save (R4)", async ({
    page,
    signIn,
  }) => {
    const account = await newAccount({ remoteSupport: { named: 1, shared: 2 } });
    const holder = await newUser(account.id, { remoteSupport: "named" });
    const agent = await newUser(account.id);
    await signIn(account.admin);
    await page.goto(`/users/${agent.id}`);
    await choose(page, "Remote Support", "Named");
    await insufficient(page)
      .getByRole("button", { name: /^Choose an agent/ })
      .click();
    await page.getByRole("button", { name: `Take the seat from ${holder.name}` }).click();
    await save(page);
    await expect(message(page)).toContainText(agent.name);
    await page.goto(`/users/${holder.id}`);
    await expect(chosen(page, "Remote Support", "No seat")).toBeChecked();
    await page.goto(`/users/${agent.id}`);
    await expect(chosen(page, "Remote Support", "Named")).toBeChecked();
  });

  test("Named seats are added online by changing the plan; Shared seats are asked for (R13)", async ({
    page,
    account,
    signIn,
  }) => {
    await signIn(account.admin);
    await page.goto("/");
    await menu(page).getByRole("link", { name: "Subscription" }).click();
    await page.getByRole("textbox", { name: "Remote Support Named seats", exact: true }).fill("7");
    await page.getByRole("button", { name: "Review change" }).click();
    await page.getByRole("button", { name: "Add 2 seats" }).click();
    await expect(message(page)).toContainText("2 Remote Support Named seats");
    await expect(menu(page).getByRole("link", { name: /^Remote Support Named: 0 of 7 assigned/ })).toBeVisible();
    await page.getByLabel("Seats to add").fill("4");
    await page.getByLabel("Reason").fill("The night shift starts");
    await page.getByRole("button", { name: "Send request" }).click();
    await expect(page.getByText(/^Requested: 4/)).toBeVisible();
  });
});

test.describe("Seeing who has which seat", () => {
  const pools = [
    ["Remote Support Named", { remoteSupport: "named" }],
    ["Remote Support Shared", { remoteSupport: "shared" }],
    ["Service Desk Named", { serviceDesk: "named" }],
    ["Service Desk Shared", { serviceDesk: "shared" }],
  ] as const;
  for (const [pool, seats] of pools) {
    test(`Filter category Seats, Filter by By Seat ${pool} lists exactly its holders`, async ({
      page,
      account,
      signIn,
    }) => {
      const holder = await newUser(account.id, { firstName: "Holding", ...seats });
      const other = await newUser(account.id, { firstName: "Other" });
      await signIn(account.admin);
      await page.goto("/");
      await menu(page).getByRole("link", { name: "Manage Users" }).click();
      await page.getByRole("combobox", { name: "Filter category" }).click();
      await page.getByRole("option", { name: "Seats" }).click();
      await page.getByRole("combobox", { name: "Filter by" }).click();
      await expect(page.getByRole("group", { name: "By Seat" })).toBeVisible();
      await page.getByRole("group", { name: "By Seat" }).getByRole("option", { name: pool }).click();
      await expect(page.getByRole("link", { name: holder.name })).toBeVisible();
      await expect(page.getByRole("link", { name: other.name })).toBeHidden();
      await expect(page).toHaveURL(/seat=/);
    });
  }
});

test.describe("Clearing Shared seats", () => {
  test("an occupied seat goes to another agent only once it is cleared (R3)", async ({ agentApp, signIn, page }) => {
    const account = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
    const holder = await newUser(account.id, shared);
    const next = await agentApp(await newUser(account.id, shared));
    await (await agentApp(holder)).startSession();
    expect(await next.startSession()).toMatchObject({ status: 409, body: { detail: fullPool } });
    await signIn(account.admin);
    await endSession(page, holder.name);
    await expect(message(page)).toContainText(`${holder.name}’s Remote Support Shared seat is free`);
    expect((await next.startSession()).status).toBe(201);
  });

  test("End Session leaves connected sessions alone; the seat is free when the last one has ended (R9)", async ({
    agentApp,
    signIn,
    page,
  }) => {
    const account = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
    const holder = await newUser(account.id, shared);
    const [app, next] = [await agentApp(holder), await agentApp(await newUser(account.id, shared))];
    const [connected, unused] = [randomUUID(), randomUUID()];
    await app.startSession(connected);
    await app.connect(connected);
    await app.startSession(unused);
    await signIn(account.admin);
    await endSession(page, holder.name);
    await expect(message(page)).toContainText("It will be free when 1 support session ends");
    expect((await app.heartbeat(connected, unused)).body.holds).toMatchObject([
      { id: connected, state: "alive" },
      { id: unused, state: "ended", endReason: "cleared" },
    ]);
    expect(await app.startSession()).toMatchObject({ status: 409, body: { code: "seat_clearing" } });
    expect(await next.startSession()).toMatchObject({ status: 409, body: { detail: fullPool } });
    await app.endSession(connected);
    expect((await next.startSession()).status).toBe(201);
  });

  test("only admins and managers with manage seats can clear a seat in the Admin Center (R18)", async ({
    account,
    agentApp,
    browserOf,
  }) => {
    const holder = await newUser(account.id, shared);
    await (await agentApp(holder)).startSession();
    const may = await browserOf(await newUser(account.id, { role: "manager", privileges: ["manage_seats"] }));
    const mayNot = await browserOf(await newUser(account.id, { role: "manager", privileges: ["add_delete_users"] }));
    await mayNot.goto("/");
    await expect(menu(mayNot).getByRole("link", { name: "Manage Users" })).toBeVisible();
    await expect(menu(mayNot).getByRole("link", { name: "Manage Shared Sessions" })).toBeHidden();
    await mayNot.goto("/shared-sessions");
    await expect(mayNot.getByRole("main")).toContainText("manage seats");
    await expect(mayNot.getByRole("button", { name: /End Session/ })).toBeHidden();
    await endSession(may, holder.name);
    await expect(message(may)).toContainText("seat is free");
  });

  test("a Service Desk agent whose session is ended is signed out and the seat is free at once (R9)", async ({
    account,
    agentApp,
    signIn,
    page,
  }) => {
    const holder = await newUser(account.id, shared);
    const app = await agentApp(holder, { platform: "ios" });
    await app.signInToDesk();
    await signIn(account.admin);
    await endSession(page, holder.name);
    await expect(message(page)).toContainText("Service Desk Shared seat is free");
    expect((await app.seats()).body.seats?.[1]).toMatchObject({ state: "available", holds: [], pool: { inUse: 0 } });
  });

  test("an agent frees the own seat by closing every session, on the desktop and on the phone (R5)", async ({
    account,
    agentApp,
  }) => {
    const agent = await newUser(account.id, shared);
    const desktop = await agentApp(agent, { platform: "windows" });
    const phone = await agentApp(agent, { platform: "android" });
    const [active, inactive] = [randomUUID(), randomUUID()];
    await desktop.startSession(active);
    await desktop.connect(active);
    await phone.startSession(inactive);
    expect((await desktop.endSession(active)).body.seat?.state).toBe("in_use");
    expect((await phone.endSession(inactive)).body.seat).toMatchObject({ state: "available", pool: { inUse: 0 } });
  });

  test("an agent frees the own seat from My Seats (R11)", async ({ account, agentApp, signIn, page }) => {
    const agent = await newUser(account.id, { remoteSupport: "shared" });
    const app = await agentApp(agent);
    await app.startSession();
    await signIn(agent);
    await page.goto("/");
    await page.getByRole("button", { name: /^Free my seat/ }).click();
    await expect(message(page)).toContainText("is free");
    expect((await app.seats()).body.seats?.[0]).toMatchObject({ state: "available", pool: { inUse: 0 } });
  });

  test("a Named seat cannot be cleared; removing the product on the user's page frees it (R2)", async ({
    agentApp,
    signIn,
    page,
  }) => {
    const account = await newAccount({ remoteSupport: { named: 1, shared: 1 } });
    const owner = await newUser(account.id, { remoteSupport: "named" });
    const app = await agentApp(owner);
    const id = randomUUID();
    await app.startSession(id, "unattended");
    await signIn(account.admin);
    await page.goto("/shared-sessions");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("main").getByText(owner.name)).toBeHidden();
    expect(await app.free("remote_support", randomUUID())).toMatchObject({
      status: 409,
      body: { code: "named_seat_cannot_be_cleared" },
    });
    await page.goto(`/users/${owner.id}`);
    await choose(page, "Remote Support", "No seat");
    await save(page);
    await expect(message(page)).toContainText(owner.name);
    await expect(menu(page).getByRole("link", { name: /^Remote Support Named: 0 of 1 assigned/ })).toBeVisible();
    expect((await app.heartbeat(id)).body.holds).toMatchObject([{ state: "alive" }]);
  });
});

test.describe("When every Shared seat is in use", () => {
  test("the agent app is told at sign-in, and My Seats shows the same sentence (R8)", async ({
    agentApp,
    signIn,
    page,
  }) => {
    const account = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
    await (await agentApp(await newUser(account.id, { remoteSupport: "shared" }))).startSession();
    const late = await newUser(account.id, { remoteSupport: "shared" });
    for (const platform of ["windows", "ios"] as const) {
      const app = await agentApp(late, { platform });
      expect((await app.seats()).body.seats?.[0]).toMatchObject({ state: "full", message: fullPool });
    }
    await signIn(late);
    await page.goto("/me");
    await expect(page.getByText(fullPool, { exact: true })).toBeVisible();
  });
});
