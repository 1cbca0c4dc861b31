import { expect, test } from "vitest";
import { drawnRing } from "./drawn-ring";

const bengaluru = { west: 77.4, south: 12.8, east: 77.8, north: 13.2 };

const circle = (corners: number, turns = 1) =>
  Array.from({ length: corners }, (_, n) => ({
    x: 0.5 + 0.3 * Math.cos((2 * Math.PI * turns * n) / corners),
    y: 0.5 + 0.3 * Math.sin((2 * Math.PI * turns * n) / corners),
  }));

test("a round stroke becomes a ring of few corners around its middle", () => {
  const ring = drawnRing(circle(400), bengaluru) ?? [];
  expect(ring.length).toBeGreaterThan(8);
  expect(ring.length).toBeLessThan(40);
  const longitudes = ring.map(([longitude]) => longitude);
  expect(Math.min(...longitudes)).toBeCloseTo(77.48, 2);
  expect(Math.max(...longitudes)).toBeCloseTo(77.72, 2);
});

test("a stroke that crosses itself takes everything it went around", () => {
  const eight = Array.from({ length: 200 }, (_, n) => {
    const t = (2 * Math.PI * n) / 200;
    return { x: 0.5 + 0.3 * Math.sin(t), y: 0.5 + 0.3 * Math.sin(t) * Math.cos(t) };
  });
  const ring = drawnRing(eight, bengaluru) ?? [];
  expect(ring.length).toBeGreaterThan(3);
  expect(Math.min(...ring.map(([longitude]) => longitude))).toBeCloseTo(77.48, 2);
});

test("a tap or a straight line encloses nothing", () => {
  expect(drawnRing([{ x: 0.5, y: 0.5 }], bengaluru)).toBeUndefined();
  expect(
    drawnRing(
      [0.1, 0.2, 0.3].map((x) => ({ x, y: x })),
      bengaluru,
    ),
  ).toBeUndefined();
});

test("a map across the antimeridian gives longitudes on both of its sides", () => {
  const ring = drawnRing(circle(100), { west: 179, south: -18, east: -179, north: -16 }) ?? [];
  expect(ring.some(([longitude]) => longitude > 179)).toBe(true);
  expect(ring.some(([longitude]) => longitude < -179)).toBe(true);
});
