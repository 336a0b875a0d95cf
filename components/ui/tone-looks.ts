export type Tone = "info" | "warn" | "bad" | "good";

/** What something to know looks like: its box, its mark and the drawing of it. */
export const toneLooks: Record<Tone, { box: string; mark: string; icon: "info" | "warning" | "check" }> = {
  info: { box: "border-accent bg-accent-soft", mark: "text-accent", icon: "info" },
  warn: { box: "border-warn bg-warn-soft", mark: "text-warn", icon: "warning" },
  bad: { box: "border-bad bg-bad-soft", mark: "text-bad", icon: "warning" },
  good: { box: "border-good bg-good-soft", mark: "text-good", icon: "check" },
};
