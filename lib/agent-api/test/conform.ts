import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "vitest";
import { openApi } from "../openapi";

type Content = Record<string, { schema: object }>;
type Answer = { content?: Content };

const document = openApi();

/** What the document says of one answer; an address or a method that it does not know answers with a problem. */
function documented(method: string, path: string, status: number): Answer | undefined {
  const operation = document.paths[path]?.[method.toLowerCase()];
  if (!operation) return { content: problemOnly };
  const responses: Record<string, Answer> = operation.responses;
  return responses[status];
}

const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
ajv.addKeyword("components");
const compiled = new Map<object, ReturnType<typeof ajv.compile>>();

/** Answers may gain members one day; today they have exactly those of the document. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, closed(value)]);
  return { ...Object.fromEntries(entries), ...("properties" in schema ? { additionalProperties: false } : {}) };
}
const components = { schemas: closed(document.components.schemas) };

/** Fails the test unless the document describes this answer, member by member. */
export function expectDocumented(method: string, path: string, status: number, type: string | null, body: unknown) {
  const answer = documented(method, path, status);
  expect(answer, `${method} ${path} may answer ${status}`).toBeDefined();
  if (!answer?.content) {
    expect(body, `${method} ${path} answers ${status} without a body`).toBeNull();
    return;
  }
  const [[documentedType, { schema }] = ["", { schema: {} }]] = Object.entries(answer.content);
  expect(type?.split(";")[0]).toBe(documentedType);
  const validate = compiled.get(schema) ?? ajv.compile({ ...schema, components });
  compiled.set(schema, validate);
  validate(body);
  expect(validate.errors ?? [], `${method} ${path} ${status}: ${JSON.stringify(body)}`).toEqual([]);
}

const problemOnly: Content = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
