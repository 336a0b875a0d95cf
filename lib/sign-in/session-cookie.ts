import { secure } from "@/lib/env";

/** Days a browser may stay signed in at most; eight hours without a request end it sooner. */
export const sessionDays = 7;

/** The cookie that holds the key of a browser session. `__Host-` binds it to this host where OpenSeat runs on https. */
export const sessionCookie = {
  name: secure ? "__Host-openseat" : "openseat",
  options: { httpOnly: true, sameSite: "lax", path: "/", secure },
} as const;
