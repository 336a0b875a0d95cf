import type { AuditSource } from "./actions";

type Facts = { [fact: string]: unknown } | null;

/** An event of the record as it is read. Names are those of the time; `actorGone`, `targetGone`: deleted since. */
export type AuditEvent = {
  id: number;
  at: string;
  action: string;
  actorId: string | null;
  actorName: string;
  actorGone: boolean;
  targetKind: string;
  targetId: string | null;
  targetName: string;
  targetGone: boolean;
  before: Facts;
  after: Facts;
  source: AuditSource;
  requestId: string;
  changeId: string;
};
