import { canBePanorama } from "@repo/domain/tours/panorama";
import { expect, test } from "vitest";
import { seededRandom } from "../seeded-random";
import { drawPanorama, PANORAMA } from "./draw-panorama";

test("a drawn room is a full turn whose ends meet, and the same for the same seed", () => {
  const { width, height } = PANORAMA;
  const pixels = drawPanorama(seededRandom(1));
  expect(canBePanorama(PANORAMA)).toBe(true);
  expect(pixels.length).toBe(width * height * 3);
  const at = (row: number, column: number) =>
    pixels.slice((row * width + column) * 3, (row * width + column) * 3 + 3).join();
  // Down to the floor, where the ends meet in the middle of the door; below it a joint of the boards may lie there.
  for (let row = 0; row < height / 2; row++) expect(at(row, 0)).toBe(at(row, width - 1));
  expect(new Set(Array.from({ length: width }, (_, column) => at(height / 2, column))).size).toBeGreaterThan(50);
  expect(Buffer.from(drawPanorama(seededRandom(1))).equals(Buffer.from(pixels))).toBe(true);
});
