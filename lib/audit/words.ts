/** How far back the log is looked at: the last so many days, everything, or chosen days. The first is what one sees at first. */
export const auditRanges = ["30d", "24h", "7d", "90d", "365d", "all", "days"] as const;
export type AuditRange = (typeof auditRanges)[number];

/** Who acted when it was no person: the word in addresses, and the events that it means. */
export const nobodies = {
  openseat: { name: "OpenSeat", source: "system" },
  "command-line": { name: "Command line", source: "command_line" },
} as const;
