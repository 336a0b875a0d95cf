/** How long, as people say it, to the minute: "under a minute", "12 min", "1 h 12 min", "2 days 3 h". */
export function duration(from: string, to: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
  if (minutes < 1) return "under a\u00a0minute";
  if (minutes < 60) return `${minutes}\u00a0min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return join(`${hours}\u00a0h`, minutes % 60, "min");
  const days = Math.floor(hours / 24);
  return join(`${days}\u00a0${days === 1 ? "day" : "days"}`, hours % 24, "h");
}

const join = (large: string, small: number, unit: string) => (small === 0 ? large : `${large} ${small}\u00a0${unit}`);
