import { headers } from "next/headers";

/** Headers that proxy.ts writes on the request, over whatever the client sent. */
export const requestIdHeader = "x-request-id";
export const pathHeader = "x-openseat-path";

/** The number by which logs, the record and error pages know this request. */
export async function requestId(): Promise<string> {
  return (await headers()).get(requestIdHeader) ?? crypto.randomUUID();
}

/** Path and query of the page that is asked for. */
export async function requestedPath(): Promise<string> {
  return (await headers()).get(pathHeader) ?? "/";
}
