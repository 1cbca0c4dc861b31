import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
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

const VECTORS = path.resolve(import.meta.dirname, "../../../../../shared/data/vectors/point-in-polygon.json");
const corners = z.array(z.array(z.tuple([z.number(), z.number()])));
const vectors = z.object({
  geometries: z.record(
    z.string(),
    z.discriminatedUnion("type", [
      z.object({ type: z.literal("Polygon"), coordinates: corners }),
      z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(corners) }),
    ]),
  ),
  cases: z.array(
    z.object({
      geometry: z.string(),
      point: z.tuple([z.number(), z.number()]),
      expect: z.union([z.boolean(), z.literal("boundary")]),
    }),
  ),
});

/** Planar coordinates on a fine grid of their own: the vectors know no Mercator. */
const SCALE = 1e5;
const toSteps = (degrees: number) => Math.round(degrees * SCALE);

function planarRegion(polygon: z.infer<typeof corners>): Region {
  const edges = polygon.flatMap((ring) =>
    ring.slice(1).map(([x2, y2], index) => {
      const [x1, y1] = ring[index] ?? [x2, y2];
      return { x1: toSteps(x1), y1: toSteps(y1), x2: toSteps(x2), y2: toSteps(y2) };
    }),
  );
  const xs = edges.map(({ x1 }) => x1);
  const ys = edges.map(({ y1 }) => y1);
  const box = { minX: Math.min(...xs), maxX: Math.max(...xs), minY: Math.min(...ys), maxY: Math.max(...ys) };
  return { kind: "rings", box, edges };
}

describe.skipIf(!fs.existsSync(VECTORS))(
  "the point-in-polygon vectors (left out unless ../shared/data has them)",
  () => {
    test("hold, edges included", () => {
      const { geometries, cases } = vectors.parse(JSON.parse(fs.readFileSync(VECTORS, "utf8")));
      const wrong = cases.filter(({ geometry, point: [x, y], expect: expected }) => {
        const shape = geometries[geometry];
        if (!shape) return true;
        const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
        const region: Region = { kind: "anyOf", regions: polygons.map(planarRegion) };
        return contains(region, toSteps(x), toSteps(y)) !== (expected !== false);
      });
      expect(wrong).toEqual([]);
    });
  },
);
