import { describe, expect, test } from "vitest";
import { geoPolygon } from "./polygon";
import { contains, type Region } from "./region";
import { circleRegion, polygonRegion } from "./to-region";
import { gridX, gridY } from "./web-mercator";

const holds = (region: Region, longitude: number, latitude: number) =>
  contains(region, gridX(longitude), gridY(latitude));

describe("polygonRegion", () => {
  const square = [
    [77, 12],
    [78, 12],
    [78, 13],
    [77, 13],
  ] satisfies [number, number][];

  test("leaves out its holes", () => {
    const hole = square.map(([x, y]): [number, number] => [77.5 + (x - 77.5) / 2, 12.5 + (y - 12.5) / 2]);
    const region = polygonRegion([square, hole]);
    expect([holds(region, 77.1, 12.1), holds(region, 77.5, 12.5), holds(region, 76.9, 12.5)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("goes the short way round, across the antimeridian", () => {
    const region = polygonRegion([
      [
        [179, -18],
        [-179, -18],
        [-179, -16],
        [179, -16],
      ],
    ]);
    expect([179.5, -179.5, 180, -180].map((longitude) => holds(region, longitude, -17))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([178.9, -178.9, 0].map((longitude) => holds(region, longitude, -17))).toEqual([false, false, false]);
  });

  test("a hole is where it is however its longitudes are written", () => {
    const outer = [
      [170, 40],
      [-170, 40],
      [-170, 60],
      [170, 60],
    ] satisfies [number, number][];
    const hole = [
      [-178, 45],
      [-178, 55],
      [-174, 55],
      [-174, 45],
    ] satisfies [number, number][];
    const region = polygonRegion([outer, hole]);
    expect([175, 179, -179, -176, -172].map((longitude) => holds(region, longitude, 50))).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
  });

  test("a ring that crosses itself, is flat or has too many corners is refused with its reason", () => {
    const bowTie = [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
    ];
    const line = [
      [0, 0],
      [1, 1],
      [2, 2],
    ];
    const many = Array.from({ length: 150 }, (_, n) => [Math.cos(n / 24) * 10, Math.sin(n / 24) * 10]);
    const reasons = (rings: unknown) => geoPolygon.safeParse(rings).error?.issues.map(({ message }) => message);
    expect(reasons([bowTie])).toEqual(["area.crossesItself"]);
    expect(reasons([line])).toEqual(["area.crossesItself"]);
    expect(reasons([many, many])).toEqual(["area.tooManyCorners"]);
    const aroundPole = [
      [0, 80],
      [120, 80],
      [-120, 80],
    ];
    expect(reasons([aroundPole])).toEqual(["area.aroundPole"]);
    expect(reasons([square])).toBeUndefined();
    expect(reasons([[[Number.NaN, 0], ...square]])).toBeDefined();
  });
});

describe("circleRegion", () => {
  test("reaches as far as it says, north and east, on both sides of the antimeridian", () => {
    const around = circleRegion({ longitude: 179.999, latitude: -17, metres: 1000 });
    const degreesPerMetre = 360 / 40_075_016.686;
    const east = degreesPerMetre / Math.cos((17 * Math.PI) / 180);
    expect(holds(around, -180 + (990 * east - 0.001), -17)).toBe(true);
    expect(holds(around, -180 + (1010 * east - 0.001), -17)).toBe(false);
    expect(holds(around, 179.999, -17 + 990 * degreesPerMetre)).toBe(true);
    expect(holds(around, 179.999, -17 + 1010 * degreesPerMetre)).toBe(false);
  });
});
