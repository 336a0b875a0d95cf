import { randomUUID } from "node:crypto";
import { beforeAll, expect } from "vitest";
import { newAccount, newUser, type SeededAccount, seededPassword } from "@/db/test/seed";
import { operatorOf } from "@/lib/access/operator";
import { database } from "@/lib/database";
import { signInDevice } from "@/lib/devices/sign-in-device";
import { signOutDevice } from "@/lib/devices/sign-out-device";
import { adminOf, agentOn, userOf } from "@/lib/test/contexts";
import { by, on, type Recorded, recorded } from "@/lib/test/recorded";
import { changeOwnName } from "./change-own-name";
import { changePassword } from "./change-password";
import { checkPassword } from "./check-password";
import { choosePassword } from "./choose-password";
import { createLink, type LinkPurpose } from "./create-link";
import { endBrowserSession } from "./end-browser-session";
import { listOwnDevices } from "./list-own-devices";
import { requestPasswordReset } from "./request-password-reset";
import { setPassword } from "./set-password";
import { signOutEverywhere, signOutOwnDevices } from "./sign-out-everywhere";
import { signOutOwnDevice } from "./sign-out-own-device";
import { startBrowserSession } from "./start-browser-session";

let account: SeededAccount;
beforeAll(async () => {
  account = await newAccount();
});

const admin = () => adminOf(account);
const agent = () => newUser(account.id, { remoteSupport: "shared" });
const device = { id: randomUUID(), name: "Pixel 9", platform: "android" } as const;
const browser = { userAgent: "Firefox", address: "10.0.0.1", requestId: "request-1" };
const proved = (email: string) => checkPassword(database, { email, password: seededPassword, address: "10.0.0.1" });

/** Somebody whom no context names yet: whoever signs in, or holds a link. */
const self = ({ id, name }: { id: string; name: string }, source = "browser") => ({
  actor_id: id,
  actor_name: name,
  source,
  request_id: "request-1",
});

async function linked(purpose: LinkPurpose) {
  const person = await newUser(account.id, { status: purpose === "invitation" ? "invited" : "active" });
  const { url } = await createLink(admin(), { userId: person.id, purpose });
  const token = url.split("/").at(-1) ?? "";
  return {
    person,
    open: () => choosePassword(database, { token, password: "a new password", requestId: "request-1" }),
  };
}

recorded([
  [
    "user.changed",
    "by the person: the own name",
    async () => {
      const person = await newUser(account.id, { firstName: "Robin", lastName: "Old" });
      const ctx = userOf(account, person);
      return {
        act: () => changeOwnName(ctx, { firstName: "Robin", lastName: "New" }),
        event: {
          ...by(ctx),
          ...on({ ...person, name: "Robin New" }),
          before: { firstName: "Robin", lastName: "Old" },
          after: { firstName: "Robin", lastName: "New" },
        },
      };
    },
  ],
  [
    "user.signed_out_everywhere",
    "by an admin",
    async () => {
      const ctx = admin();
      const person = await agent();
      await agentOn(account, person);
      return {
        act: () => signOutEverywhere(ctx, { userId: person.id }),
        event: { ...by(ctx), ...on(person), before: { browsers: 0, agentApps: 1 }, after: null },
      };
    },
  ],
  [
    "user.signed_out_everywhere",
    "by the person",
    async () => {
      const person = await agent();
      await startBrowserSession(database, await proved(person.email), browser);
      const ctx = userOf(account, person);
      return {
        act: () => signOutOwnDevices(ctx),
        event: { ...by(ctx), ...on(person), before: { browsers: 1, agentApps: 0 }, after: null },
      };
    },
  ],
  [
    "browser.signed_in",
    "with a password",
    async () => {
      const person = await agent();
      const user = await proved(person.email);
      return {
        act: () => startBrowserSession(database, user, browser),
        event: { ...self(person), ...on(person), before: null, after: null },
      };
    },
  ],
  [
    "browser.signed_out",
    "in this browser",
    async () => {
      const person = await agent();
      const key = await startBrowserSession(database, await proved(person.email), browser);
      return {
        act: () => endBrowserSession(database, key, "request-1"),
        event: { ...self(person), ...on(person), before: null, after: null },
      };
    },
  ],
  [
    "browser.signed_out",
    "from another one",
    async () => {
      const person = await agent();
      const ctx = userOf(account, person);
      const key = await startBrowserSession(database, await proved(person.email), browser);
      const [listed] = (await listOwnDevices(ctx, key)).browsers;
      return {
        act: () => signOutOwnDevice(ctx, { kind: "browser", id: listed?.id ?? "" }),
        event: { ...by(ctx), ...on(person), before: { device: "Firefox" }, after: null },
      };
    },
  ],
  [
    "agent_app.signed_in",
    "with a password",
    async () => {
      const person = await agent();
      return {
        act: () => signInDevice(database, person, device, "request-1"),
        event: {
          ...self(person, "api"),
          ...on(person),
          before: null,
          after: { device: "Pixel 9", platform: "android" },
        },
      };
    },
  ],
  [
    "agent_app.signed_out",
    "by the app",
    async () => {
      const person = await agent();
      const app = await agentOn(account, person, { name: "Pixel 9" });
      return {
        act: () => signOutDevice(app),
        event: { ...by(app), ...on(person), before: { device: "Pixel 9" }, after: null },
      };
    },
  ],
  [
    "agent_app.signed_out",
    "from a browser",
    async () => {
      const person = await agent();
      const ctx = userOf(account, person);
      const app = await agentOn(account, person, { name: "Pixel 9" });
      return {
        act: () => signOutOwnDevice(ctx, { kind: "agent_app", id: app.actor.tokenId }),
        event: { ...by(ctx), ...on(person), before: { device: "Pixel 9" }, after: null },
      };
    },
  ],
  [
    "password.changed",
    "by the person",
    async () => {
      const person = await agent();
      const ctx = userOf(account, person);
      const input = { current: seededPassword, password: "a different password", address: "10.0.0.1" };
      return {
        act: () => changePassword(ctx, input),
        event: { ...by(ctx), ...on(person), before: null, after: null },
      };
    },
  ],
  [
    "password.set",
    "at the command line",
    async () => {
      const ctx = operatorOf(database, account, "run-1");
      const person = await newUser(account.id, { status: "invited" });
      return {
        act: () => setPassword(ctx, { email: person.email, password: "a password of the operator" }),
        event: { ...by(ctx), ...on(person), before: { status: "invited" }, after: { status: "active" } },
      };
    },
  ],
  [
    "password_reset.requested",
    "by somebody unknown",
    async () => {
      const { id, name, email } = await agent();
      const nobody = { actor_id: null, actor_name: "Somebody at the sign-in page" };
      return {
        act: async () => (await requestPasswordReset(database, { email, requestId: "request-1" })).mail,
        event: { ...self({ id, name }), ...nobody, ...on({ id, name }), before: null, after: null },
      };
    },
  ],
  ...(["invitation", "password_reset"] as const).map(
    (purpose): Recorded => [
      `${purpose}.link_created`,
      "by an admin",
      async () => {
        const person = await newUser(account.id, { status: purpose === "invitation" ? "invited" : "active" });
        const ctx = admin();
        return {
          act: () => createLink(ctx, { userId: person.id, purpose }),
          event: { ...by(ctx), ...on(person), before: null, after: { expiresAt: expect.any(String) } },
        };
      },
    ],
  ),
  [
    "invitation.accepted",
    "with the link",
    async () => {
      const { person, open } = await linked("invitation");
      const event = { before: { status: "invited" }, after: { status: "active" } };
      return { act: open, event: { ...self(person), ...on(person), ...event } };
    },
  ],
  [
    "password.reset",
    "with the link",
    async () => {
      const { person, open } = await linked("password_reset");
      const event = { before: { status: "active" }, after: { status: "active" } };
      return { act: open, event: { ...self(person), ...on(person), ...event } };
    },
  ],
]);
