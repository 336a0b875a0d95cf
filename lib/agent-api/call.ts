import type { z } from "zod";
import type { Database } from "@/db/client";
import type { AgentActor } from "@/lib/access/actor";
import type { Context } from "@/lib/access/grant";
import type { EventStream } from "@/lib/live/event-stream";
import type { RefusalCode } from "@/lib/refusal";

export type AgentContext = Context<"use_agent_app", AgentActor>;

/** A caller without a token: where the call comes from is all that is known. */
export type Stranger = { db: Database; requestId: string; address: string };

export type Answer<T> = { status: 200 | 201 | 204; body: T };

/** What the OpenAPI document says of a call. Members of `input` named in `path` come from there, the rest from the body. */
type Description = {
  name: string;
  method: "GET" | "POST" | "PUT" | "DELETE";
  path: `/${string}`;
  does: string;
  input: z.ZodObject;
  /** What each good status means. */
  statuses: Partial<Record<Answer<unknown>["status"], string>>;
  /** The answer of every good status; none for 204. */
  answer: z.ZodType | null;
  /** What a good answer is, where not JSON. */
  type?: "text/event-stream";
  refusals: readonly RefusalCode[];
};

type Read<C> = (raw: object) => { issues: z.core.$ZodIssue[] } | { run: (caller: C) => Promise<Answer<unknown>> };

/** One call of the Agent API: its description, and how it runs once its input is well formed. */
export type Call = Description &
  (
    | { by: "agent"; whileDraining: boolean; checkedInKernel: boolean; read: Read<AgentContext> }
    | { by: "stranger"; read: Read<Stranger> }
  );

type Described<S extends z.ZodObject, T extends z.ZodType | null> = Description & { input: S; answer: T };
type Body<T> = T extends z.ZodType ? z.output<T> : null;
type Run<C, S extends z.ZodObject, T extends z.ZodType | null> = (
  caller: C,
  input: z.output<S>,
) => Promise<Answer<Body<T>>>;

/**
 * A call with a token. One that works `whileDraining` answers withdrawn tokens too, while sessions play out (R20); of one
 * `checkedInKernel` the kernel's own statement asks whether the token holds, which spares asking before.
 */
export function agentCall<S extends z.ZodObject, T extends z.ZodType | null>({
  run,
  whileDraining = false,
  checkedInKernel = false,
  ...description
}: Described<S, T> & { whileDraining?: boolean; checkedInKernel?: boolean; run: Run<AgentContext, S, T> }): Call {
  return { ...description, by: "agent", whileDraining, checkedInKernel, read: reader(description.input, run) };
}

/** A call that needs no token. */
export function strangerCall<S extends z.ZodObject, T extends z.ZodType | null>({
  run,
  ...description
}: Described<S, T> & { run: Run<Stranger, S, T> }): Call {
  return { ...description, by: "stranger", read: reader(description.input, run) };
}

/** A call with a token whose answer goes on: a stream of events. */
export function agentStream({
  run,
  ...description
}: Omit<Description, "type"> & { run: (agent: AgentContext) => Promise<EventStream> }): Call {
  const read = reader(description.input, async (agent: AgentContext) => ok(await run(agent)));
  return { ...description, type: "text/event-stream", by: "agent", whileDraining: false, checkedInKernel: false, read };
}

function reader<C, S extends z.ZodObject, T>(
  schema: S,
  run: (caller: C, input: z.output<S>) => Promise<Answer<T>>,
): Read<C> {
  return (raw) => {
    const input = schema.safeParse(raw);
    return input.success ? { run: (caller) => run(caller, input.data) } : { issues: input.error.issues };
  };
}

export const ok = <T>(body: T): Answer<T> => ({ status: 200, body });
export const created = <T>(body: T): Answer<T> => ({ status: 201, body });
export const done: Answer<null> = { status: 204, body: null };
