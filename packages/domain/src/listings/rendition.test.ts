import { describe, expect, test } from "vitest";
import { isFullTurn, parseRenditionName, renditionName, renditionSet, renditionWidths, widthFor } from "./rendition";

describe("the widths of a picture", () => {
  test.each([
    [250, [250]],
    [320, [320]],
    [960, [320, 640, 960]],
    [1_920, [320, 640, 1_280, 1_920]],
    [4_096, [320, 640, 1_280, 1_920, 4_096]],
  ])("of %i pixels", (width, widths) => expect(renditionWidths(width)).toEqual(widths));

  test("never exceed its own, rise, and end with it", () => {
    for (let width = 1; width < 4_200; width += 7) {
      const widths = renditionWidths(width);
      expect(widths.at(-1)).toBe(width);
      expect(widths.every((one, index) => index === 0 || one > (widths[index - 1] ?? 0))).toBe(true);
    }
  });

  test("the smallest that is wide enough is taken", () => {
    expect(widthFor([320, 640, 960], 480)).toBe(640);
    expect(widthFor([320, 640, 960], 2_000)).toBe(960);
  });
});

test("names are read back as they were written, and nothing else is", () => {
  expect(parseRenditionName(renditionName(640, "webp"))).toBe("webp");
  expect(parseRenditionName(renditionName(4_096, "jpeg"))).toBe("jpeg");
  for (const name of ["0.webp", "640.png", "640.jpeg", "..", "640.webp/..", "99999.webp", "640.webp\n", ""])
    expect(parseRenditionName(name)).toBeNull();
});

test("a set names every width beside the largest", () => {
  const picture = { url: "/media/ab/960.webp", widths: [320, 960] };
  expect(renditionSet(picture, "jpeg")).toBe("/media/ab/320.jpg 320w, /media/ab/960.jpg 960w");
});

test("a full turn is twice as wide as high", () => {
  expect(isFullTurn(4_096, 2_048)).toBe(true);
  expect(isFullTurn(1_600, 900)).toBe(false);
});
