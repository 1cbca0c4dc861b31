import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { type GeoPolygon, geoPolygon, type Position, position } from "./polygon";
import { contains, type Region } from "./region";
import { polygonRegion } from "./to-region";
import { gridX, gridY } from "./web-mercator";

const FOLDER = path.resolve(import.meta.dirname, "../../../../../shared/data/vectors");
const has = (file: string) => fs.existsSync(path.join(FOLDER, file));
const read = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(FOLDER, file), "utf8"));

const corners = z.array(z.array(z.tuple([z.number(), z.number()])));
const polygons = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("Polygon"), coordinates: corners }),
    z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(corners) }),
  ])
  .transform((shape) => (shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates));

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

const inPlane = (shape: z.infer<typeof polygons>, [x, y]: Position) =>
  contains({ kind: "anyOf", regions: shape.map(planarRegion) }, toSteps(x), toSteps(y));

describe.skipIf(!has("point-in-polygon.json"))("point-in-polygon vectors (need ../shared/data)", () => {
  const vectors = z.object({
    geometries: z.record(z.string(), polygons),
    cases: z.array(
      z.object({
        geometry: z.string(),
        point: z.tuple([z.number(), z.number()]),
        expect: z.union([z.boolean(), z.literal("boundary")]),
      }),
    ),
  });

  test("hold, edges included", () => {
    const { geometries, cases } = vectors.parse(read("point-in-polygon.json"));
    const wrong = cases.filter(({ geometry, point, expect: expected }) => {
      const shape = geometries[geometry];
      return !shape || inPlane(shape, point) !== (expected !== false);
    });
    expect(wrong).toEqual([]);
  });
});

/** Corners as this API takes them: the first is not repeated. */
const opened = (ring: readonly Position[]) => ring.slice(0, -1);

/** Points between the corners, so that an edge straight in degrees stays so on the Mercator grid. */
function densified(ring: readonly Position[]): Position[] {
  const STEPS = 60;
  return ring.flatMap(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    const across = x2 - x1 - 360 * Math.round((x2 - x1) / 360);
    return Array.from({ length: STEPS }, (_, step): Position => {
      const x = x1 + (across * step) / STEPS;
      return [x - 360 * Math.floor((x + 180) / 360), y1 + ((y2 - y1) * step) / STEPS];
    });
  });
}

/** A lattice that avoids whole degrees, where the vectors have their edges. */
const PROBES = Array.from({ length: 90 }, (_, x) =>
  Array.from({ length: 42 }, (_unused, y): Position => [-179.63 + x * 3.997, -83.41 + y * 3.983]),
).flat();
const BESIDE_ANTIMERIDIAN = Array.from({ length: 160 }, (_, y): Position[] => [
  [179.83, -79.77 + y * 0.997],
  [-179.83, -79.77 + y * 0.997],
]).flat();

/** Its outside would be its inside by the direction of its corners, which says nothing here. */
const INSIDE_BY_DIRECTION = "both-poles";

describe.skipIf(!has("antimeridian.json"))("antimeridian vectors (need ../shared/data)", () => {
  const vectors = z.object({
    cases: z.array(z.object({ id: z.string(), in: z.unknown(), out_flat: z.unknown().optional() })),
  });
  const shapes = has("antimeridian.json")
    ? vectors.parse(read("antimeridian.json")).cases.flatMap(({ id, in: given, out_flat: cut }) => {
        const [whole, parts] = [polygons.safeParse(given).data, polygons.safeParse(cut).data];
        return whole && parts ? [{ id, whole: whole.map((rings) => rings.map(opened)), parts }] : [];
      })
    : [];
  const reasonOf = (polygon: unknown) => geoPolygon.safeParse(polygon).error?.issues[0]?.message;
  const isOfDegrees = (polygon: GeoPolygon) => polygon.flat().every((corner) => position.safeParse(corner).success);

  test("a polygon across the antimeridian holds what its cut halves hold", () => {
    const accepted = shapes.filter(
      ({ id, whole }) => id !== INSIDE_BY_DIRECTION && whole.every((polygon) => geoPolygon.safeParse(polygon).success),
    );
    expect(accepted.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["split", "one-hole", "two-holes", "complex-split", "multi-split", "crossing-latitude"]),
    );
    const different = accepted.flatMap(({ id, whole, parts }) => {
      const regions = whole.map((polygon) => polygonRegion(polygon.map(densified)));
      return [...PROBES, ...BESIDE_ANTIMERIDIAN]
        .filter(
          (probe) =>
            inPlane(parts, probe) !== regions.some((region) => contains(region, gridX(probe[0]), gridY(probe[1]))),
        )
        .map((probe) => ({ id, probe }));
    });
    expect(different).toEqual([]);
  });

  test("what cannot be drawn on a map is refused by name", () => {
    const refused = shapes.flatMap(({ id, whole }) => {
      const reason = whole.map(reasonOf).find(Boolean);
      return reason && whole.every(isOfDegrees) ? [[id, reason]] : [];
    });
    expect(Object.fromEntries(refused)).toEqual({
      "north-pole": "area.aroundPole",
      "south-pole": "area.aroundPole",
      "extra-crossing": "area.aroundPole",
      "issues-124": "area.aroundPole",
      "issues-164": "area.aroundPole",
      "issues-171": "area.aroundPole",
      "latitude-band": "area.crossesItself",
      "force-north-pole": "area.tooManyCorners",
      overlap: "area.tooManyCorners",
    });
  });
});

describe.skipIf(!has("geojson-validity.json"))("validity vectors (need ../shared/data)", () => {
  const vectors = z.object({
    cases: z.array(
      z.object({
        id: z.string(),
        expect: z.boolean(),
        geojson: z.object({ features: z.tuple([z.object({ geometry: z.unknown() })]) }),
      }),
    ),
  });
  /** By even and odd crossings these have one clear inside, so nothing is gained by refusing them. */
  const CLEAR_ANYWAY = [
    "Polygon/polygon-with-hole-2-vertices-touching",
    "MultiPolygon/multipoly-with-2-vertices-touching",
    "MultiPolygon/multipolygons-overlap",
  ];
  /** The last corner need not repeat the first here. */
  const OTHER_FORMAT = ["Polygon/not-closing-ring"];

  test("hold for every polygon", () => {
    const cases = vectors.parse(read("geojson-validity.json")).cases.flatMap(({ id, expect: isValid, geojson }) => {
      const shape = polygons.safeParse(geojson.features[0].geometry).data;
      return shape && !OTHER_FORMAT.includes(id) ? [{ id, isValid, shape }] : [];
    });
    expect(cases.length).toBeGreaterThan(8);
    const wrong = cases.filter(({ id, isValid, shape }) => {
      const isAccepted = shape.every((rings) => geoPolygon.safeParse(rings.map(opened)).success);
      return isAccepted !== (isValid || CLEAR_ANYWAY.includes(id));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
