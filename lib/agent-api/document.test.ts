import { expect, test } from "vitest";
import { calls } from "./calls";
import { openApi } from "./openapi";
import { call } from "./test/agent-app";
import { routes } from "./test/routes";

const { paths } = openApi();
const documented = Object.entries(paths).flatMap(([path, operations]) =>
  Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
);

test("the document describes every call that exists, and no other", () => {
  expect(documented.sort()).toEqual(
    [
      "POST /tokens",
      "DELETE /tokens/current",
      "GET /seats",
      "GET /sessions",
      "PUT /sessions/{id}",
      "POST /sessions/{id}/connect",
      "DELETE /sessions/{id}",
      "PUT /sign-ins/{id}",
      "DELETE /sign-ins/{id}",
      "POST /heartbeats",
      "POST /asks/{id}",
      "POST /seats/{product}/free",
      "GET /events",
      "PUT /seats/{product}/line",
      "DELETE /seats/{product}/line",
      "POST /seats/{product}/offer/extend",
    ].sort(),
  );
});

test("every documented path is a route, and every route but the document and the unknown is documented", () => {
  const served = routes.map((route) => route.path).filter((path) => !["/openapi.json", "/[[...path]]"].includes(path));
  expect(served.sort()).toEqual(Object.keys(paths).sort());
});

test("the document is served to anybody, as OpenAPI 3.1", async () => {
  const { status, body } = await call("GET", "/openapi.json");
  expect(status).toBe(200);
  expect(body).toEqual(JSON.parse(JSON.stringify(openApi())));
  expect(body).toMatchObject({ openapi: "3.1.0", servers: [{ url: "/api/agent/v1" }] });
});

test("operations have names of their own, and all but signing in need a token", () => {
  expect(new Set(calls.map((call) => call.name)).size).toBe(calls.length);
  expect(calls.filter((call) => call.by === "stranger").map((call) => call.name)).toEqual(["signInApp"]);
});

test("identifiers and products of a path are validated by the schema that the document shows", () => {
  expect(paths["/sessions/{id}"]?.put).toMatchObject({
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } }],
    requestBody: { content: { "application/json": { schema: { required: ["mode"] } } } },
  });
});
