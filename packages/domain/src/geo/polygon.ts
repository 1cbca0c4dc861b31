import * as z from "zod/mini";

/** `[longitude, latitude]` in degrees, as GeoJSON writes it. */
export const position = z.tuple([
  z.number().check(z.minimum(-180), z.maximum(180)),
  z.number().check(z.minimum(-90), z.maximum(90)),
]);
export type Position = z.infer<typeof position>;

export const MAX_CORNERS = 200;
/** Corners of an area in order, without repeating the first at the end. */
const ring = z.array(position).check(z.minLength(3), z.maxLength(MAX_CORNERS, { error: "area.tooManyCorners" }));

/** An outer ring and its holes. An edge takes the short way round the earth, so a ring may cross the antimeridian. */
export const geoPolygon = z.array(ring).check(
  z.minLength(1),
  z.maxLength(20),
  z.refine((rings) => rings.reduce((sum, { length }) => sum + length, 0) <= MAX_CORNERS, {
    error: "area.tooManyCorners",
    abort: true,
  }),
  z.refine((rings) => !unwrapped(rings).some(goesAroundEarth), { error: "area.aroundPole", abort: true }),
  z.refine((rings) => !unwrapped(rings).some(crossesItself), { error: "area.crossesItself" }),
);
export type GeoPolygon = z.infer<typeof geoPolygon>;

/**
 * Rings with continuous longitudes, which may leave ±180: each corner within half the earth of the one before, a
 * hole beside the middle of the ring that it is in.
 */
export function unwrapped(polygon: readonly (readonly Position[])[]): Position[][] {
  const [outer = [], ...holes] = polygon;
  const shell = unwrappedFrom(outer[0]?.[0] ?? 0, outer);
  const longitudes = shell.map(([longitude]) => longitude);
  const middle = (Math.min(...longitudes) + Math.max(...longitudes)) / 2;
  return [shell, ...holes.map((hole) => unwrappedFrom(middle, hole))];
}

function unwrappedFrom(start: number, corners: readonly Position[]): Position[] {
  let previous = start;
  return corners.map(([longitude, latitude]) => {
    previous = longitude + 360 * Math.round((previous - longitude) / 360);
    return [previous, latitude];
  });
}

/** The way back to the first corner is not the short one: the ring encloses a pole, which has no inside on a map. */
function goesAroundEarth(corners: readonly Position[]): boolean {
  const [first, last] = [corners[0], corners.at(-1)];
  return first !== undefined && last !== undefined && Math.abs(last[0] - first[0]) > 180;
}

type Edge = readonly [Position, Position];

function edgesOf(corners: readonly Position[]): Edge[] {
  return corners.map((corner, index) => [corner, corners[(index + 1) % corners.length] ?? corner]);
}

/** Whether two edges meet anywhere but at the corner that neighbours share. */
function crossesItself(corners: readonly Position[]): boolean {
  const edges = edgesOf(corners);
  return edges.some((edge, first) =>
    edges.some(
      (other, second) => second > first && (areNeighbours(first, second) ? foldsBack(edge, other) : meet(edge, other)),
    ),
  );

  function areNeighbours(first: number, second: number): boolean {
    return second - first === 1 || second - first === edges.length - 1;
  }
}

/** Neighbours that share one corner may not also run over each other. */
function foldsBack([a, b]: Edge, [c, d]: Edge): boolean {
  const [shared, end, otherEnd] = samePlace(b, c) ? [b, a, d] : [a, b, c];
  if (samePlace(end, shared) || samePlace(otherEnd, shared)) return true;
  const isStraight = turn(end, shared, otherEnd) === 0;
  const dot = (end[0] - shared[0]) * (otherEnd[0] - shared[0]) + (end[1] - shared[1]) * (otherEnd[1] - shared[1]);
  return isStraight && dot > 0;
}

function meet([a, b]: Edge, [c, d]: Edge): boolean {
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (abc !== abd && cda !== cdb) return true;
  return (
    (abc === 0 && isBetween(a, c, b)) ||
    (abd === 0 && isBetween(a, d, b)) ||
    (cda === 0 && isBetween(c, a, d)) ||
    (cdb === 0 && isBetween(c, b, d))
  );
}

const samePlace = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1];

/** 1 when a, b, c turn left, -1 when they turn right, 0 when they are in line. */
const turn = (a: Position, b: Position, c: Position) =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

const isBetween = (a: Position, point: Position, b: Position) =>
  Math.min(a[0], b[0]) <= point[0] &&
  point[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= point[1] &&
  point[1] <= Math.max(a[1], b[1]);
