import { type NextRequest, NextResponse } from "next/server";
import { development, secure } from "@/lib/env";
import { pathHeader } from "@/lib/http/request-facts";
import { requestIdOf } from "@/lib/http/request-id";

/**
 * Headers of every page and of what pages fetch. It decides nothing about who may do what: that is done by each page,
 * action and route.
 */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentPolicy(nonce);

  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy); // Next reads the nonce here and puts it on its own scripts
  headers.set("x-nonce", nonce);
  headers.set("x-request-id", requestIdOf(request.headers));
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(safeHeaders)) response.headers.set(name, value);
  return response;
}

/** Everything but built files, and the Agent API and events, which have no pages and answer with their own headers. */
export const config = {
  matcher: ["/((?!_next/static|_next/image|api/agent/|api/browser/events|favicon.ico|icon.svg).*)"],
};

const safeHeaders = {
  "cache-control": "private, no-store",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "referrer-policy": "no-referrer", // addresses of invitations are secrets
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  ...(secure ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
};

const contentPolicy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
