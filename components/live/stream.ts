/**
 * The page's one stream of what changes on the server. It is closed while nobody sees the page, since a browser keeps only
 * six connections to a server that speaks HTTP/1.1, and tried again ever more slowly after it was lost.
 */
export type StreamState = {
  status: "connecting" | "live" | "lost";
  /** When it was lost, and when it is tried again, in ms; 0 while it is not lost. */
  lostAt: number;
  nextTry: number;
};
export type News = "seat" | "people";

const address = "/api/browser/events";
const unseen = 30_000;
const slowest = 15_000;
/** The server says something every 15 s. */
const silence = 40_000;

const connecting: StreamState = { status: "connecting", lostAt: 0, nextTry: 0 };
const watchers = new Set<() => void>();
const versions = new Map<string, number>();
let state = connecting;
let source: EventSource | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let quiet: ReturnType<typeof setTimeout> | undefined;
let tries = 0;
let wanted: ((news: News) => void) | undefined;
let staying = 0;

export const streamState = () => state;
export const serverState = () => connecting;

export function watchStream(changed: () => void) {
  watchers.add(changed);
  return () => {
    watchers.delete(changed);
  };
}

/** Opens the stream; `told` hears what changed until the function that it gives back is called. */
export function startStream(told: (news: News) => void) {
  wanted = told;
  document.addEventListener("visibilitychange", seen);
  window.addEventListener("online", tryNow);
  window.addEventListener("offline", lose);
  tryNow();
  return () => {
    wanted = undefined;
    document.removeEventListener("visibilitychange", seen);
    window.removeEventListener("online", tryNow);
    window.removeEventListener("offline", lose);
    shut();
    become(connecting);
  };
}

/** Keeps the stream open though nobody sees the page, until the function that it gives back is called. */
export function stayOpen() {
  staying++;
  return () => {
    staying--;
  };
}

/** Tries at once to have a stream again. */
export function tryNow() {
  shut();
  if (!wanted || (document.hidden && staying === 0)) return;
  if (state.status === "live") become(connecting);
  const own = new EventSource(address);
  source = own;
  own.onopen = () => {
    tries = 0;
    hear();
    become({ status: "live", lostAt: 0, nextTry: 0 });
  };
  own.onerror = lose;
  own.addEventListener("beat", hear);
  own.addEventListener("seat", ({ data }) => {
    hear();
    const { product, version } = JSON.parse(data);
    if (versions.get(product) === version) return;
    versions.set(product, version);
    wanted?.("seat");
  });
  own.addEventListener("people", () => wanted?.("people"));
}

function hear() {
  clearTimeout(quiet);
  quiet = setTimeout(lose, silence);
}

function lose() {
  shut();
  const pause = Math.min(500 * 2 ** tries++, slowest) * (0.75 + Math.random() / 2);
  become({ status: "lost", lostAt: state.lostAt || Date.now(), nextTry: Date.now() + pause });
  if (navigator.onLine) timer = setTimeout(tryNow, pause);
  if (tries === 2) wanted?.("people"); // somebody who was signed out learns it by reading
}

function seen() {
  if (!document.hidden) {
    clearTimeout(timer);
    if (!source) tryNow();
  } else if (source) {
    timer = setTimeout(() => staying === 0 && shut(), unseen);
  }
}

function shut() {
  clearTimeout(timer);
  clearTimeout(quiet);
  source?.close();
  source = undefined;
}

function become(next: StreamState) {
  state = next;
  for (const tell of watchers) tell();
}
