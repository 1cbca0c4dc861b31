import { expect, test } from "vitest";
import { fromGoogleZoom, toGoogleZoom } from "./google-zoom";

const worldPixels = (tilePixels: number, zoom: number) => tilePixels * 2 ** zoom;

test.each([0, 3.5, 11, 18])("at zoom %s both maps draw the world equally wide", (zoom) => {
  expect(worldPixels(256, toGoogleZoom(zoom))).toBe(worldPixels(512, zoom));
  expect(fromGoogleZoom(toGoogleZoom(zoom))).toBe(zoom);
});
