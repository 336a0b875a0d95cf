import { z } from "zod";
import { ok, strangerCall } from "./call";
import { calls } from "./calls";
import { components, operation } from "./openapi-parts";

/** The OpenAPI 3.1 document, made of the schemas that validate the calls. */
export function openApi() {
  return {
    openapi: "3.1.0",
    info: {
      title: "OpenSeat Agent API",
      version: "1",
      description: "What agent apps call to take, hold and free a seat. Times are ISO 8601 UTC, ids are UUIDs.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/api/agent/v1" }],
    security: [{ token: [] }],
    paths: paths(),
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: components,
    },
  };
}

/** The document, for programs; nobody needs a token to read it. */
export const getDocument = strangerCall({
  name: "getDocument",
  method: "GET",
  path: "/openapi.json",
  does: "This document.",
  input: z.object({}),
  statuses: { 200: "OpenAPI 3.1" },
  answer: z.unknown(),
  refusals: [],
  run: async () => ok(openApi()),
});

function paths() {
  const all: Record<string, Record<string, ReturnType<typeof operation>>> = {};
  for (const call of calls) all[call.path] = { ...all[call.path], [call.method.toLowerCase()]: operation(call) };
  return all;
}
