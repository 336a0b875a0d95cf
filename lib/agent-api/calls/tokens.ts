import { z } from "zod";
import { grant } from "@/lib/access/grant";
import { agentActor } from "@/lib/devices/agent-actor";
import { signInDevice } from "@/lib/devices/sign-in-device";
import { signOutDevice } from "@/lib/devices/sign-out-device";
import { getSeats } from "@/lib/seats/get-seats";
import { checkPassword } from "@/lib/sign-in/check-password";
import { SignedIn } from "../answers";
import { agentCall, created, done, strangerCall } from "../call";
import { Line, PlatformName } from "../values";

/** Signs the app in on a device. Takes no seat (R5); at a full pool the seat carries the article's sentence (R8). */
export const signInApp = strangerCall({
  name: "signInApp",
  method: "POST",
  path: "/tokens",
  does: "Signs the app in on a device. Takes no seat. Replaces the device's earlier token.",
  input: z.object({
    email: Line(320),
    password: z.string().min(1, "Must not be empty.").max(1000, "Must have at most 1000 characters."),
    device: z.object({
      id: Line(100).describe("The app's own name of the device."),
      name: Line(100),
      platform: PlatformName,
    }),
  }),
  statuses: { 201: "Signed in." },
  answer: SignedIn,
  refusals: ["invalid_credentials", "too_many_tries"],
  run: async ({ db, requestId, address }, { email, password, device }) => {
    const user = await checkPassword(db, { email, password, address });
    const { token, expiresAt } = await signInDevice(db, user, device, requestId);
    const actor = await agentActor(db, token, requestId);
    const seats = await getSeats(grant(db, actor, "use_agent_app"));
    return created({ token, expiresAt, user: { id: actor.id, name: actor.name, email: actor.email }, seats });
  },
});

/** Signs the app out: all sessions and sign-ins of the device end, connected ones too (R11). */
export const signOutApp = agentCall({
  name: "signOutApp",
  method: "DELETE",
  path: "/tokens/current",
  does: "Signs the app out. All sessions and sign-ins of the device end.",
  input: z.object({}),
  statuses: { 204: "Signed out." },
  answer: null,
  refusals: [],
  run: async (ctx) => {
    await signOutDevice(ctx);
    return done;
  },
});
