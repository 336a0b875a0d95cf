/** The times that a product's admin sets (R14), each with its bounds in seconds and the unit that people type it in. */
export const leaseBounds = {
  heartbeatSeconds: { least: 10, most: 30, unit: "seconds" },
  noSignalSeconds: { least: 30, most: 300, unit: "seconds" },
  idleLeaseSeconds: { least: 60, most: 900, unit: "seconds" },
  connectedLeaseSeconds: { least: 120, most: 3600, unit: "seconds" },
  supportKeySeconds: { least: 300, most: 28_800, unit: "minutes" },
  offerSeconds: { least: 30, most: 300, unit: "seconds" },
} as const;
export type LeaseTime = keyof typeof leaseBounds;

/** How many seconds a unit has. */
export const inSeconds = { seconds: 1, minutes: 60 } as const;

/** "10 to 60 seconds" */
export function boundWords(name: LeaseTime): string {
  const { least, most, unit } = leaseBounds[name];
  return `${least / inSeconds[unit]} to ${most / inSeconds[unit]} ${unit}`;
}
