const browsers: [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\/|Chromium\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "Mac"],
  [/CrOS/, "ChromeOS"],
  [/Linux|X11/, "Linux"],
];

const first = (userAgent: string, known: [RegExp, string][]) => known.find(([pattern]) => pattern.test(userAgent))?.[1];

/** "Firefox on Linux", as far as a User-Agent tells. */
export function browserWords(userAgent: string): string {
  const system = first(userAgent, systems);
  return `${first(userAgent, browsers) ?? "A browser"}${system ? ` on ${system}` : ""}`;
}
