import type { Product } from "@/lib/catalog";
import { inSeconds, type LeaseTime, leaseBounds } from "@/lib/settings/lease-bounds";
import type { LeaseSettings } from "@/lib/settings/lease-settings";

/** What is typed, in the unit that people read; `lineNames` as it is. */
export type LeaseDraft = Record<LeaseTime, string> & { lineNames: boolean };

type LeaseField = { name: LeaseTime; label: string; hint: string };

const heartbeat: LeaseField = {
  name: "heartbeatSeconds",
  label: "Agent apps say that they are there every",
  hint: "Apps learn it with their next session.",
};
const noSignal: LeaseField = {
  name: "noSignalSeconds",
  label: "Silent apps are shown as “no signal” after",
  hint: "At least two of the above.",
};
const idle: Record<Product, LeaseField> = {
  remote_support: {
    name: "idleLeaseSeconds",
    label: "A silent app’s seat is freed, with no customer connected, after",
    hint: "Not sooner than “no signal”.",
  },
  service_desk: {
    name: "idleLeaseSeconds",
    label: "A silent app’s sign-in ends after",
    hint: "Not sooner than “no signal”.",
  },
};
const connected: LeaseField = {
  name: "connectedLeaseSeconds",
  label: "A silent app’s seat is freed, with a customer connected, after",
  hint: "Not sooner than without a customer.",
};
const supportKey: LeaseField = {
  name: "supportKeySeconds",
  label: "A support key that nobody joins ends after",
  hint: "Although its app is there.",
};
const offer: LeaseField = {
  name: "offerSeconds",
  label: "A free seat is kept for the next in line for",
  hint: "Agents can have as long again, once.",
};

/** The times that matter to a product, in the order in which they come to pass. */
export const fieldsOf: Record<Product, readonly LeaseField[]> = {
  remote_support: [heartbeat, noSignal, idle.remote_support, connected, supportKey, offer],
  service_desk: [heartbeat, noSignal, idle.service_desk, offer],
};

/** The id of a time's field. */
export const fieldId = (product: Product, name: LeaseTime) => `${product}-${name}`;

const unitOf = (name: LeaseTime) => inSeconds[leaseBounds[name].unit];

/** The settings as they are typed. */
export const draftOf = (settings: LeaseSettings): LeaseDraft => {
  const shown = (name: LeaseTime) => String(settings[name] / unitOf(name));
  return {
    heartbeatSeconds: shown("heartbeatSeconds"),
    noSignalSeconds: shown("noSignalSeconds"),
    idleLeaseSeconds: shown("idleLeaseSeconds"),
    connectedLeaseSeconds: shown("connectedLeaseSeconds"),
    supportKeySeconds: shown("supportKeySeconds"),
    offerSeconds: shown("offerSeconds"),
    lineNames: settings.lineNames,
  };
};

/** What was typed as settings; what is no number becomes none, which the server refuses by its field. */
export function settingsOf(product: Product, draft: LeaseDraft): LeaseSettings {
  const read = (name: LeaseTime) => (draft[name].trim() === "" ? Number.NaN : Number(draft[name]) * unitOf(name));
  const idleLeaseSeconds = read("idleLeaseSeconds");
  const connectedLeaseSeconds = read("connectedLeaseSeconds");
  return {
    heartbeatSeconds: read("heartbeatSeconds"),
    noSignalSeconds: read("noSignalSeconds"),
    idleLeaseSeconds,
    // Nobody is connected in Service Desk: the time nobody sees there follows the one they see.
    connectedLeaseSeconds:
      product === "service_desk" ? Math.max(connectedLeaseSeconds, idleLeaseSeconds) : connectedLeaseSeconds,
    supportKeySeconds: read("supportKeySeconds"),
    offerSeconds: read("offerSeconds"),
    lineNames: draft.lineNames,
  };
}
