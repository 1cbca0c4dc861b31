// Writes land.geojson: the land of the world without lakes or borders, fine where homes are, coarse elsewhere.
// Run by hand when the boxes change: node apps/web/src/map/base-style/build-land.mjs
// Source: Natural Earth (public domain) as packed by world-atlas (ISC). Only its land layer is used: its
// country layers draw borders some states dispute.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";

/** Boxes are [west, south, east, north] in degrees. */
const FINE_BOXES = [
  [66, 5, 99, 38],
  [-125, 46, -120, 49.5],
];
/** The rest of the world, cut around the fine boxes. */
const COARSE_BOXES = [
  [-180, -90, 180, 5],
  [-180, 5, 66, 38],
  [99, 5, 180, 38],
  [-180, 38, 180, 46],
  [-180, 46, -125, 49.5],
  [-120, 46, 180, 49.5],
  [-180, 49.5, 180, 90],
];
const FINE = { decimals: 3, tolerance: 0.002, smallestIsland: 0.0001 };
const COARSE = { decimals: 2, tolerance: 0.08, smallestIsland: 0.1 };

const require = createRequire(import.meta.url);

const fine = readLand("world-atlas/land-10m.json");
const coarse = readLand("world-atlas/land-50m.json");
const features = ["land", "inland-sea"].map((kind) => {
  const ringsOf = (polygons) => polygons.flatMap(([shore, ...seas]) => (kind === "land" ? [shore] : seas));
  const rings = [
    ...FINE_BOXES.flatMap((box) => cut(ringsOf(fine), box, FINE)),
    ...COARSE_BOXES.flatMap((box) => cut(ringsOf(coarse), box, COARSE)),
  ];
  return {
    type: "Feature",
    properties: { kind },
    geometry: { type: "MultiPolygon", coordinates: rings.map((ring) => [ring]) },
  };
});
const text = `${JSON.stringify({ type: "FeatureCollection", features })}\n`;
writeFileSync(new URL("land.geojson", import.meta.url), text);
process.stdout.write(`land.geojson: ${Math.round(text.length / 1024)} KB\n`);

function readLand(name) {
  const atlas = JSON.parse(readFileSync(require.resolve(name), "utf8"));
  return feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) =>
    (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).map((rings) => rings.map(unrollRing)),
  );
}

/** Rings may run past ±180°, so each is also tried one turn to the east and to the west. */
function cut(rings, box, detail) {
  return rings.flatMap((ring) =>
    [-360, 0, 360].flatMap((turn) => {
      const turned = ring.map(([x, y]) => [x + turn, y]);
      return clipRing(turned, box).flatMap((part) => finishRing(part, detail) ?? []);
    }),
  );
}

/** The ring without its jumps between 180° and -180°; one round a pole is closed over the pole. */
function unrollRing(ring) {
  let turn = 0;
  const unrolled = ring.map(([x, y], index) => {
    const step = index === 0 ? 0 : x - ring[index - 1][0];
    if (Math.abs(step) > 180) turn -= 360 * Math.sign(step);
    return [x + turn, y];
  });
  const [first, last] = [unrolled[0], unrolled.at(-1)];
  if (turn === 0) return unrolled.slice(0, -1);
  const pole = 90 * Math.sign(first[1]);
  return [...unrolled, [last[0], pole], [first[0], pole]];
}

/** The parts of a ring inside the box, cut by one edge after the other. */
function clipRing(ring, [west, south, east, north]) {
  const edges = [
    { axis: 0, limit: west, side: 1 },
    { axis: 0, limit: east, side: -1 },
    { axis: 1, limit: south, side: 1 },
    { axis: 1, limit: north, side: -1 },
  ];
  return edges.reduce((rings, edge) => rings.flatMap((points) => cutAtEdge(points, edge)), [ring]);
}

/** Gives every part its own ring: one ring with all parts would draw a line along the edge, over open sea. */
function cutAtEdge(ring, { axis, limit, side }) {
  const isInside = (point) => (point[axis] - limit) * side >= 0;
  const start = ring.findIndex((point, index) => isInside(point) && !isInside(ring.at(index - 1)));
  if (start === -1) return ring.every(isInside) ? [ring] : [];
  const pieces = [];
  for (let step = 0; step < ring.length; step++) {
    const index = (start + step) % ring.length;
    const [previous, point] = [ring.at(index - 1), ring[index]];
    if (isInside(point) && !isInside(previous)) pieces.push([pointAtLimit(previous, point, axis, limit)]);
    if (!isInside(point) && isInside(previous)) pieces.at(-1).push(pointAtLimit(previous, point, axis, limit));
    if (isInside(point)) pieces.at(-1).push(point);
  }
  return joinAlongEdge(pieces, 1 - axis);
}

/** Sorted along the edge, the ends of the pieces are shores in turn: land lies between each first and second. */
function joinAlongEdge(pieces, along) {
  const ends = pieces.flatMap((piece) => [piece[0], piece.at(-1)]).sort((a, b) => a[along] - b[along]);
  const acrossLand = new Map(ends.map((end, index) => [end, ends[index ^ 1]]));
  const pieceFrom = new Map(pieces.map((piece) => [piece[0], piece]));
  const rings = [];
  for (const piece of pieces) {
    const ring = [];
    for (let next = piece; next && pieceFrom.delete(next[0]); next = pieceFrom.get(acrossLand.get(next.at(-1)))) {
      ring.push(...next);
    }
    if (ring.length > 0) rings.push(ring);
  }
  return rings;
}

function pointAtLimit(from, to, axis, limit) {
  const share = (limit - from[axis]) / (to[axis] - from[axis]);
  const point = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
  point[axis] = limit;
  return point;
}

function finishRing(points, { decimals, tolerance, smallestIsland }) {
  if (points.length < 3 || areaOf(points) < smallestIsland) return null;
  const start = points[0];
  const half = Math.floor(points.length / 2);
  const simple = [
    ...simplify(points.slice(0, half + 1), tolerance),
    ...simplify([...points.slice(half), start], tolerance).slice(1),
  ];
  const rounded = simple.map((point) => point.map((degrees) => Number(degrees.toFixed(decimals))));
  const ring = rounded.filter(
    ([x, y], index) => index === 0 || x !== rounded[index - 1][0] || y !== rounded[index - 1][1],
  );
  return ring.length < 4 ? null : [ring];
}

function areaOf(points) {
  const doubled = points.reduce((sum, [x, y], index) => {
    const [previousX, previousY] = points.at(index - 1);
    return sum + previousX * y - x * previousY;
  }, 0);
  return Math.abs(doubled) / 2;
}

/** Douglas–Peucker: drops points closer than the tolerance to the line between those kept. */
function simplify(points, tolerance) {
  const first = points[0];
  const last = points.at(-1);
  let farthest = 0;
  let distance = 0;
  for (let index = 1; index < points.length - 1; index++) {
    const away = distanceToLine(points[index], first, last);
    if (away > distance) [farthest, distance] = [index, away];
  }
  if (distance <= tolerance) return [first, last];
  return [
    ...simplify(points.slice(0, farthest + 1), tolerance),
    ...simplify(points.slice(farthest), tolerance).slice(1),
  ];
}

function distanceToLine([x, y], [fromX, fromY], [toX, toY]) {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const length = Math.hypot(alongX, alongY);
  if (length === 0) return Math.hypot(x - fromX, y - fromY);
  return Math.abs(alongX * (y - fromY) - alongY * (x - fromX)) / length;
}
