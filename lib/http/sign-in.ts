import { headers } from "next/headers";
import NextAuth, { AuthError } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { database } from "@/lib/database";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { checkPassword } from "@/lib/sign-in/check-password";
import { choosePassword } from "@/lib/sign-in/choose-password";
import { endBrowserSession } from "@/lib/sign-in/end-browser-session";
import { sessionCookie, sessionDays } from "@/lib/sign-in/session-cookie";
import { startBrowserSession } from "@/lib/sign-in/start-browser-session";
import { clientAddress } from "./client-address";
import { requestIdOf } from "./request-id";
import { sessionKey } from "./session-key";

/**
 * next-auth runs the sign-in and the sign-out. It allows passwords with its "jwt" strategy only, so encode and decode are
 * replaced: what it takes for a token is the key of a row of browser_sessions. It has no routes; reading who is signed in
 * is `currentActor`.
 */
const auth = NextAuth({
  secret: env.AUTH_SECRET,
  trustHost: true,
  session: { strategy: "jwt", maxAge: sessionDays * 24 * 3600 },
  cookies: {
    sessionToken: sessionCookie,
    callbackUrl: { name: `${sessionCookie.name}-from`, options: sessionCookie.options },
  },
  jwt: { encode: ({ token }) => String(token?.key), decode: ({ token }) => (token ? { key: token } : null) },
  providers: [
    Credentials({
      id: "password",
      authorize: async ({ email, password }) => {
        const address = clientAddress(await headers());
        return checkPassword(database, { email: String(email), password: String(password), address });
      },
    }),
    Credentials({
      id: "link",
      authorize: async ({ token, password }) => {
        const requestId = requestIdOf(await headers());
        return choosePassword(database, { token: String(token), password: String(password), requestId });
      },
    }),
  ],
  callbacks: {
    jwt: async ({ token, user }) => {
      if (!user || !("passwordHash" in user) || !("accountId" in user) || !user.id) return token;
      const sent = await headers();
      const proved = { id: user.id, accountId: String(user.accountId), passwordHash: String(user.passwordHash) };
      return {
        key: await startBrowserSession(database, proved, {
          userAgent: sent.get("user-agent") ?? "",
          address: clientAddress(sent),
          requestId: requestIdOf(sent),
        }),
      };
    },
  },
  events: {
    signOut: async (message) => {
      const key = "token" in message ? message.token?.key : undefined;
      if (typeof key === "string") await endBrowserSession(database, key, requestIdOf(await headers()));
    },
  },
  // What fails is thrown to the action, which answers or logs it; only a failed sign-out is swallowed inside.
  logger: {
    error: (error) => error.name === "SignOutError" && log.error("signing out failed", { error }),
    warn: () => undefined,
    debug: () => undefined,
  },
});

type Proof = { way: "password"; email: string; password: string } | { way: "link"; token: string; password: string };

/** Signs in with this browser: the key of a new session goes into the cookie. Refuses what the way refuses. */
export async function signIn({ way, ...proof }: Proof): Promise<void> {
  try {
    await auth.signIn(way, { ...proof, redirect: false, redirectTo: "/" });
  } catch (error) {
    throw error instanceof AuthError ? (error.cause?.err ?? error) : error;
  }
}

/** Signs this browser out: the session is gone from the database, the cookie from the browser. */
export async function signOut(): Promise<void> {
  if (await sessionKey()) await auth.signOut({ redirect: false, redirectTo: "/" });
}
