import { env } from "./env";

/**
 * A path of ours as people reach it. Never made of the Host header, which a stranger can choose; where no PUBLIC_URL is
 * set it stays a path, which a browser completes.
 */
export const publicAddress = (path: string) => (env.PUBLIC_URL ? new URL(path, env.PUBLIC_URL).href : path);
