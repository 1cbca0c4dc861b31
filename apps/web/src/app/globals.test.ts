import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const TEXT = 4.5;
const CONTROL = 3;
const GROUNDS = ["paper", "surface", "raised", "sunken"];

type Pair = [foreground: string, background: string, leastContrast: number];

const PAIRS: Pair[] = [
  ...GROUNDS.flatMap((ground): Pair[] => [
    ["ink", ground, TEXT],
    ["ink-muted", ground, TEXT],
    ["accent", ground, TEXT],
    ["attention", ground, TEXT],
    ["danger", ground, TEXT],
    ["verified", ground, TEXT],
  ]),
  ...["paper", "surface", "raised"].flatMap((ground): Pair[] => [
    ["line-strong", ground, CONTROL],
    ["accent-fill", ground, CONTROL],
    ["danger-fill", ground, CONTROL],
  ]),
  ["accent-ink", "accent-fill", TEXT],
  ["accent-ink", "accent-fill-hover", TEXT],
  ["danger-ink", "danger-fill", TEXT],
  ["danger-ink", "danger-fill-hover", TEXT],
  ...["accent", "attention", "danger", "verified"].flatMap((tone): Pair[] => [
    [tone, `${tone}-soft`, TEXT],
    ["ink", `${tone}-soft`, TEXT],
    ["ink-muted", `${tone}-soft`, TEXT],
  ]),
];

const css = readFileSync(path.join(import.meta.dirname, "globals.css"), "utf8");
const colours = new Map(
  [...css.matchAll(/--([\w-]+): (?:light-dark\()?(#\w{6})(?:, (#\w{6})\))?;/g)].map(
    ([, name = "", light = "", dark = light]) => [name, { light, dark }],
  ),
);

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  test.each(PAIRS)("%s is readable on %s (at least %s to 1)", (foreground, background, leastContrast) => {
    expect(contrast(colour(foreground), colour(background))).toBeGreaterThanOrEqual(leastContrast);
  });

  function colour(name: string): string {
    const found = colours.get(name);
    if (!found) throw new Error(`globals.css has no colour named ${name}`);
    return found[theme];
  }
});

/** The contrast ratio of WCAG 2, from 1 to 21. */
function contrast(first: string, second: string): number {
  const [darker = 0, lighter = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
