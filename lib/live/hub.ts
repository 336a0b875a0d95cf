import type { Ask } from "@/lib/asks/ask";
import type { Role } from "@/lib/catalog";
import type { Voice } from "./event-stream";
import type { News, Topic } from "./news";

/** By what a listener was let in: the digest of a browser's key, or the id of an app's token. */
export type Pass = { kind: "browser" | "agent_app"; key: string; role: Role };

/** One open stream of events. */
export type Listener = {
  accountId: string;
  userId: string;
  pass: Pass;
  tell: (topic: Topic, version: number) => void;
  /** Apps only: the agent is asked something. */
  ask: ((ask: Ask) => void) | undefined;
  end: Voice["end"];
};

type Hub = { accounts: Map<string, Set<Listener>>; closed: boolean };

// On globalThis: routes and instrumentation are separate module graphs of one process.
const shared: typeof globalThis & { openseatHub?: Hub } = globalThis;
shared.openseatHub ??= { accounts: new Map(), closed: false };
const hub = shared.openseatHub;

/** The most streams that one person may have open in a process. */
export const mostStreams = 20;

/** Admits a listener; the person's oldest makes room. Gives what takes it out again, or nothing when this process is stopping. */
export function join(listener: Listener): (() => void) | undefined {
  if (hub.closed) return undefined;
  const account = hub.accounts.get(listener.accountId) ?? new Set();
  const own = [...account].filter(({ userId }) => userId === listener.userId);
  if (own.length >= mostStreams) own[0]?.end("later");
  hub.accounts.set(listener.accountId, account.add(listener));
  return () => {
    account.delete(listener);
    if (account.size === 0 && hub.accounts.get(listener.accountId) === account) hub.accounts.delete(listener.accountId);
  };
}

/** Tells the listeners of each account what changed in it, and nobody else. */
export function tell(news: readonly News[]) {
  for (const { accountId, topic, version } of news) {
    for (const listener of listenersOf(accountId)) listener.tell(topic, version);
  }
}

/** Who listens to an account in this process. */
export const listenersOf = (accountId: string): Listener[] => [...(hub.accounts.get(accountId) ?? [])];

/** Accounts that somebody listens to in this process. */
export const heardAccounts = (): string[] => [...hub.accounts.keys()];

/** Ends all streams and admits no more: the process is stopping. */
export function closeHub() {
  hub.closed = true;
  for (const accountId of heardAccounts()) for (const listener of listenersOf(accountId)) listener.end("soon");
}
