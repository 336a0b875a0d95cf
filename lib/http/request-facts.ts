import { headers } from "next/headers";
import { requestIdOf } from "./request-id";

/** The header in which proxy.ts hands a page its own address, over whatever the client sent. */
export const pathHeader = "x-openseat-path";

/** The number by which logs, the record and error pages know this request. */
export async function requestId(): Promise<string> {
  return requestIdOf(await headers());
}

/** Path and query of the page that is asked for. */
export async function requestedPath(): Promise<string> {
  return (await headers()).get(pathHeader) ?? "/";
}
