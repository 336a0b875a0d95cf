import { z } from "zod";
import { type RefusalCode, refusals } from "@/lib/refusal";
import { parts } from "./answers";
import type { Call } from "./call";

const named = z.registry<{ id: string }>();
for (const [id, part] of Object.entries(parts)) named.add(part, { id });
const addressOf = (id: string) => `#/components/schemas/${id}`;

/** The answers by name, as JSON Schemas that refer to each other. */
export const components = Object.fromEntries(
  Object.entries(z.toJSONSchema(named, { uri: addressOf, io: "input" }).schemas).map(
    ([id, { $schema, $id, ...schema }]) => [id, schema],
  ),
);

/** One call as an operation of OpenAPI. */
export function operation(call: Call) {
  const { properties = {}, required = [] } = z.toJSONSchema(call.input, { io: "input" });
  const members = Object.entries(properties);
  const inPath = members.filter(([name]) => call.path.includes(`{${name}}`));
  const inBody = members.filter(([name]) => !call.path.includes(`{${name}}`));
  const body = {
    type: "object",
    properties: Object.fromEntries(inBody),
    required: required.filter((name) => inBody.some(([member]) => member === name)),
  };
  return {
    operationId: call.name,
    summary: call.does,
    ...(call.by === "stranger" ? { security: [] } : {}),
    parameters: inPath.map(([name, schema]) => ({ name, in: "path", required: true, schema })),
    ...(inBody.length > 0
      ? { requestBody: { required: true, content: { "application/json": { schema: body } } } }
      : {}),
    responses: { ...goodAnswers(call), ...problems([...call.refusals, ...usual(call, members.length > 0)]) },
  };
}

const headers = { "X-Request-Id": { schema: { type: "string" } } };

function goodAnswers({ statuses, answer, type }: Call) {
  const id = answer ? named.get(answer)?.id : undefined;
  const content = id ? { content: { [type ?? "application/json"]: { schema: { $ref: addressOf(id) } } } } : {};
  return Object.fromEntries(
    Object.entries(statuses).map(([status, description]) => [status, { description, headers, ...content }]),
  );
}

/** What any call may answer, whatever it does. */
function usual(call: Call, hasInput: boolean): RefusalCode[] {
  return [
    ...(hasInput ? (["invalid_input"] as const) : []),
    ...(call.by === "agent" ? (["signed_out", "not_allowed"] as const) : []),
    ...(call.method === "GET" || call.method === "DELETE"
      ? []
      : (["invalid_input", "body_too_large", "not_json"] as const)),
    "unavailable",
  ];
}

function problems(codes: RefusalCode[]) {
  const statuses = [...new Set(codes.map((code) => refusals[code].status))].sort((a, b) => a - b);
  const answers = statuses.map((status) => [
    status,
    problemAnswer([...new Set(codes.filter((code) => refusals[code].status === status))]),
  ]);
  return { ...Object.fromEntries(answers), 500: problemAnswer(["failed"]) };
}

function problemAnswer(codes: (RefusalCode | "failed")[]) {
  const schema = { allOf: [{ $ref: addressOf("Problem") }, { type: "object", properties: { code: { enum: codes } } }] };
  return { description: codes.join(", "), headers, content: { "application/problem+json": { schema } } };
}
