import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../app/globals.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }] as const,
  ),
);

const surfaces = ["canvas", "surface", "sunken", "hover", "selected"];
const statuses = ["rs", "sd", "good", "warn", "bad", "clearing"];
const every = (texts: string[], grounds: string[]) => texts.flatMap((text) => grounds.map((ground) => [text, ground]));

/** Words on what they may stand on (WCAG 1.4.3). */
const texts = [
  ...every(["ink", "ink-2", "ink-3", "accent", "accent-hover"], surfaces),
  ...every(["bad", "warn", "clearing", "good"], surfaces),
  ...statuses.flatMap((status) => [
    [status, `${status}-soft`],
    ["ink", `${status}-soft`],
  ]),
  ["ink", "accent-soft"],
  ["accent", "accent-soft"],
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
];

/** Edges of controls, the focus, seats (WCAG 1.4.11). A control under the pointer takes the edge `ink-3`. */
const shapes = [
  ...every(["border-strong"], ["canvas", "surface", "sunken"]),
  ...every(["ink-3"], ["hover", "selected"]),
  ...every(["focus", "accent"], surfaces),
  ...every(["rs", "sd", "clearing", "warn", "bad"], surfaces),
];

for (const theme of ["light", "dark"] as const) {
  test(`every text of the ${theme} theme has a contrast of 4.5 or more`, () => {
    expect(tooWeak(texts, theme, 4.5)).toEqual([]);
  });
  test(`every edge, focus and seat of the ${theme} theme has a contrast of 3 or more`, () => {
    expect(tooWeak(shapes, theme, 3)).toEqual([]);
  });
}

function tooWeak(pairs: string[][], theme: "light" | "dark", least: number) {
  return pairs.flatMap(([front = "", back = ""]) => {
    const ratio = contrast(hex(front, theme), hex(back, theme));
    return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)}`] : [];
  });
}

function hex(name: string, theme: "light" | "dark"): string {
  const token = tokens.get(name);
  if (!token) throw new Error(`globals.css has no colour ${name}`);
  return token[theme];
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance of WCAG 2. */
function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
