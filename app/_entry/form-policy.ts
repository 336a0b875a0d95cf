import type { Metadata } from "next";

/**
 * For pages whose form works without JavaScript: under the policy no-referrer a browser sends it with the Origin "null",
 * which is refused. Other sites still learn nothing.
 */
export const formPolicy: Metadata = { referrer: "same-origin" };
