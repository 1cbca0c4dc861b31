import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AREA_UNITS, type AreaUnit, fromSquareMetres, LARGEST_AREA, toSquareMetres } from "#area/area";
import { india } from "./india";

describe("areas in India", () => {
  test.each<[string, number, AreaUnit]>([
    ["1180", 1_180, "squareFoot"],
    ["1,180", 1_180, "squareFoot"],
    ["1180 sqft", 1_180, "squareFoot"],
    ["1180sft", 1_180, "squareFoot"],
    ["1,180.5 Sq. Ft.", 1_180.5, "squareFoot"],
    ["1180 square feet", 1_180, "squareFoot"],
    ["1180 ft²", 1_180, "squareFoot"],
    ["१,१८० वर्ग फुट", 1_180, "squareFoot"],
    ["１１８０ ｓｑ ｆｔ", 1_180, "squareFoot"],
    ["110 sq m", 110, "squareMetre"],
    ["110 Sq.Mtrs.", 110, "squareMetre"],
    ["110m²", 110, "squareMetre"],
    ["110 ㎡", 110, "squareMetre"],
    ["200 gaj", 200, "squareYard"],
    ["200 sq yds", 200, "squareYard"],
    ["२०० गज", 200, "squareYard"],
    ["200 ग\u095b", 200, "squareYard"],
    ["2.5 acres", 2.5, "acre"],
    [".25 acre", 0.25, "acre"],
    ["2 एकड़", 2, "acre"],
    ["5.5 cents", 5.5, "cent"],
    ["10 guntas", 10, "guntha"],
    ["1 Ground", 1, "ground"],
    ["1,00,00,000", 10_000_000, "squareFoot"],
  ])("understands %j", (typed, value, unit) => {
    expect(india.parseArea(typed)).toEqual({ value, unit });
  });

  test.each(["2 bigha", "2 Bighas", "३ बीघा", "5 katha", "5 Cottah", "10 marla", "1 kanal", "4 biswa"])(
    "does not convert %j, which differs from place to place",
    (typed) => {
      expect(india.parseArea(typed)).toEqual({ problem: "area.unitDiffersByRegion" });
    },
  );

  test.each([
    "",
    " ",
    "sq ft",
    "big",
    "-1180",
    "1e3",
    "11,80",
    "1.180,5",
    "1180 feet",
    "1180 toString",
    "1180 sq ft carpet",
    "30 x 40",
    "1100-1200 sq ft",
    "1000 sq ft 200 sq ft",
    "10²",
    "5½ cents",
    "0.0000001 acre",
    "75 lakh",
  ])("does not guess at %j", (typed) => {
    expect(india.parseArea(typed)).toEqual({ problem: "area.unreadable" });
  });

  test.each(["0", "0.000 acre", "10000000.000001", "99999999999 sq m"])("takes %j for no area of a home", (typed) => {
    expect(india.parseArea(typed)).toEqual({ problem: "area.outOfRange" });
  });
});

const PER_UNIT = 1_000_000;
const anyArea = fc.record({
  value: fc
    .oneof(
      fc.integer({ min: 1, max: LARGEST_AREA * PER_UNIT }),
      fc.integer({ min: 1, max: LARGEST_AREA }).map((whole) => whole * PER_UNIT),
    )
    .map((millionths) => millionths / PER_UNIT),
  unit: fc.constantFrom(...AREA_UNITS),
});
const RUNS = 1_000;

const areaSeed = 20_261_128;
describe(`every area from a millionth to the largest that may be typed (seed ${areaSeed})`, () => {
  test("is read back exactly from what is printed, in its own unit", () => {
    fc.assert(
      fc.property(anyArea, (area) => {
        expect(india.parseArea(india.formatArea(area))).toEqual(area);
      }),
      { seed: areaSeed, numRuns: RUNS },
    );
  });

  test("comes back from square metres to the last place printed", () => {
    fc.assert(
      fc.property(anyArea, ({ value, unit }) => {
        const back = fromSquareMetres(toSquareMetres(value, unit), unit);
        expect(india.formatArea({ value: back, unit })).toBe(india.formatArea({ value, unit }));
      }),
      { seed: areaSeed, numRuns: RUNS },
    );
  });

  test("whatever is typed is an area in range or a named problem, and never fails", () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(fc.constantFrom("0", "1", "29", ".", ",", "-", " ", "²", "½", "१", "sq", "ft", "gaj", "bigha", "㎡"), {
          maxLength: 12,
        })
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const area = india.parseArea(text);
        if ("problem" in area) expect(area.problem).toMatch(/^area\./);
        else expect(india.parseArea(india.formatArea(area))).toEqual(area);
      }),
      { seed: areaSeed, numRuns: RUNS },
    );
  });
});
