import { z } from "zod";
import { boundWords, type LeaseTime, leaseBounds } from "./lease-bounds";

const time = (name: LeaseTime) => {
  const { least, most } = leaseBounds[name];
  const sentence = `Enter ${boundWords(name)}`;
  return z.int(sentence).min(least, sentence).max(most, sentence);
};

/** The settings of a product's leases and line. What must be longer than what is checked together. */
export const LeaseSettings = z
  .object({
    heartbeatSeconds: time("heartbeatSeconds"),
    noSignalSeconds: time("noSignalSeconds"),
    idleLeaseSeconds: time("idleLeaseSeconds"),
    connectedLeaseSeconds: time("connectedLeaseSeconds"),
    supportKeySeconds: time("supportKeySeconds"),
    offerSeconds: time("offerSeconds"),
    lineNames: z.boolean(),
  })
  .superRefine((it, { addIssue }) => {
    const wrong = (path: LeaseTime, message: string) => addIssue({ code: "custom", path: [path], message });
    if (it.noSignalSeconds < 2 * it.heartbeatSeconds)
      wrong("noSignalSeconds", `Enter at least two heartbeats: ${2 * it.heartbeatSeconds} seconds`);
    if (it.idleLeaseSeconds < it.noSignalSeconds)
      wrong("idleLeaseSeconds", `Enter at least the time until no signal: ${it.noSignalSeconds} seconds`);
    if (it.connectedLeaseSeconds < it.idleLeaseSeconds)
      wrong("connectedLeaseSeconds", `Enter at least the time without a customer: ${it.idleLeaseSeconds} seconds`);
  });
export type LeaseSettings = z.output<typeof LeaseSettings>;
