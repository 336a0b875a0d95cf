/** No-break space, so that a number stays with its unit. */
const space = "\u00a0";

/** A span of milliseconds in words: "42 s", then minutes: "12 min", "1 h 12 min", "3 d 4 h". */
export function elapsed(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return `${seconds}${space}s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}${space}min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 === 0 ? `${hours}${space}h` : `${hours}${space}h ${minutes % 60}${space}min`;
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? `${days}${space}d` : `${days}${space}d ${hours % 24}${space}h`;
}
