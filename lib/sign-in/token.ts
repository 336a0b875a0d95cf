import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 bits for a cookie or a link. It is shown once; tables keep its digest. */
export const newToken = () => randomBytes(32).toString("base64url");

/** What the tables keep of a token: SHA-256, enough for a secret that nobody can guess. */
export const tokenDigest = (token: string) => createHash("sha256").update(token).digest();
