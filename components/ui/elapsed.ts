import { counted } from "./counted";

/**
 * Milliseconds as people say them: "42 s" in the first minute, then to the minute: "12 min", "1 h 12 min", "2 days 3 h".
 * A number stays with its unit.
 */
export function elapsed(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return `${seconds}\u00a0s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}\u00a0min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return join(`${hours}\u00a0h`, minutes % 60, "min");
  const days = Math.floor(hours / 24);
  return join(counted(days, "day"), hours % 24, "h");
}

const join = (large: string, small: number, unit: string) => (small === 0 ? large : `${large} ${small}\u00a0${unit}`);
