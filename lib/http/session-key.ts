import { cookies } from "next/headers";
import { sessionCookie } from "@/lib/sign-in/session-cookie";

/** The key in this browser's cookie; empty where there is none. */
export async function sessionKey(): Promise<string> {
  return (await cookies()).get(sessionCookie.name)?.value ?? "";
}
