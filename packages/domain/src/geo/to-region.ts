import type { GeoBounds, GeoPoint } from "#geo/geo-point";
import { gridBoxes } from "#geo/grid-boxes";
import { type GeoPolygon, type Position, unwrapped } from "#geo/polygon";
import type { GridEdge, Region } from "#geo/region";
import { GRID_SIZE, gridX, gridY } from "#geo/web-mercator";

const EARTH_METRES = 40_075_016.686;

export type Circle = GeoPoint & { metres: number };

export function boundsRegion(bounds: GeoBounds): Region {
  return anyOf(gridBoxes(bounds).map((box) => ({ kind: "box", box })));
}

/**
 * Edges are straight on the map (Web Mercator), as they were drawn. A ring that crosses the antimeridian runs beyond
 * the grid's edge, so the polygon is laid down once more a world further on each side it reaches.
 */
export function polygonRegion(polygon: GeoPolygon): Region {
  const edges = unwrapped(polygon).flatMap(gridEdges);
  const box = {
    minX: Math.min(...edges.map(({ x1 }) => x1)),
    maxX: Math.max(...edges.map(({ x1 }) => x1)),
    minY: Math.min(...edges.map(({ y1 }) => y1)),
    maxY: Math.max(...edges.map(({ y1 }) => y1)),
  };
  const shifts = [0, GRID_SIZE, -GRID_SIZE].filter((shift) => box.maxX + shift >= 0 && box.minX + shift < GRID_SIZE);
  return anyOf(
    shifts.map((shift) => ({
      kind: "rings",
      box: { ...box, minX: box.minX + shift, maxX: box.maxX + shift },
      edges: edges.map(({ x1, y1, x2, y2 }) => ({ x1: x1 + shift, y1, x2: x2 + shift, y2 })),
    })),
  );
}

function gridEdges(corners: readonly Position[]): GridEdge[] {
  const steps = corners.map(([longitude, latitude]) => {
    const worlds = Math.floor((longitude + 180) / 360);
    return { x: gridX(longitude - worlds * 360) + worlds * GRID_SIZE, y: gridY(latitude) };
  });
  return steps.map(({ x, y }, index) => {
    const next = steps[(index + 1) % steps.length] ?? { x, y };
    return { x1: x, y1: y, x2: next.x, y2: next.y };
  });
}

/**
 * A circle on the map, whose scale is taken at its centre: at 50 km from a centre at 30° of latitude the radius is off
 * by half a percent.
 */
export function circleRegion({ latitude, longitude, metres }: Circle): Region {
  const metresPerStep = (EARTH_METRES * Math.cos((latitude * Math.PI) / 180)) / GRID_SIZE;
  const [x, y, radius] = [gridX(longitude), gridY(latitude), Math.round(metres / Math.max(metresPerStep, 1e-3))];
  return anyOf(
    [0, GRID_SIZE, -GRID_SIZE]
      .filter((shift) => x + shift + radius >= 0 && x + shift - radius < GRID_SIZE)
      .map((shift) => ({ kind: "circle", x: x + shift, y, radius })),
  );
}

/** Degrees around a circle, for a camera to look at. */
export function circleBounds({ latitude, longitude, metres }: Circle): GeoBounds {
  const north = (metres / EARTH_METRES) * 360;
  const east = north / Math.max(0.01, Math.cos((latitude * Math.PI) / 180));
  return {
    west: wrapped(longitude - Math.min(east, 179)),
    east: wrapped(longitude + Math.min(east, 179)),
    south: Math.max(-90, latitude - north),
    north: Math.min(90, latitude + north),
  };
}

export function polygonBounds(polygon: GeoPolygon): GeoBounds {
  const corners = unwrapped(polygon).flat();
  const longitudes = corners.map(([longitude]) => longitude);
  const latitudes = corners.map(([, latitude]) => latitude);
  return {
    west: wrapped(Math.min(...longitudes)),
    east: wrapped(Math.max(...longitudes)),
    south: Math.min(...latitudes),
    north: Math.max(...latitudes),
  };
}

const wrapped = (longitude: number) => ((((longitude + 180) % 360) + 360) % 360) - 180;

export function anyOf(regions: readonly Region[]): Region {
  const [only] = regions;
  return regions.length === 1 && only ? only : { kind: "anyOf", regions };
}

export function allOf(regions: readonly Region[]): Region {
  const [only] = regions;
  return regions.length === 1 && only ? only : { kind: "allOf", regions };
}
