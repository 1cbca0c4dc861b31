import type { GridBox } from "#geo/morton";

/**
 * A part of the grid, as data, so that the in-memory index and SQL read the same one. Everything is in whole grid
 * steps and compared exactly; edges belong to the region.
 */
export type Region =
  | { kind: "box"; box: GridBox }
  | { kind: "rings"; box: GridBox; edges: readonly GridEdge[] }
  | { kind: "circle"; x: number; y: number; radius: number }
  | { kind: "anyOf"; regions: readonly Region[] }
  | { kind: "allOf"; regions: readonly Region[] };

/** The edges of a polygon and of its holes together: a step is inside when a ray from it crosses an odd number. */
export type GridEdge = { x1: number; y1: number; x2: number; y2: number };

export type Relation = "outside" | "partly" | "inside";

export function contains(region: Region, x: number, y: number): boolean {
  switch (region.kind) {
    case "box":
      return boxContains(region.box, x, y);
    case "rings":
      return boxContains(region.box, x, y) && ringsContain(region.edges, x, y);
    case "circle":
      return (x - region.x) ** 2 + (y - region.y) ** 2 <= region.radius ** 2;
    case "anyOf":
      return region.regions.some((part) => contains(part, x, y));
    case "allOf":
      return region.regions.every((part) => contains(part, x, y));
  }
}

/** How a box lies to a region. "partly" is always safe to answer; "inside" and "outside" hold for every step of the box. */
export function relate(region: Region, box: GridBox): Relation {
  switch (region.kind) {
    case "box":
      return relateToBox(region.box, box);
    case "rings":
      return relateToRings(region, box);
    case "circle":
      return relateToCircle(region, box);
    case "anyOf":
      return relateToAny(region.regions, box);
    case "allOf":
      return relateToAll(region.regions, box);
  }
}

function boxContains({ minX, maxX, minY, maxY }: GridBox, x: number, y: number): boolean {
  return x >= minX && x <= maxX && y >= minY && y <= maxY;
}

/** Even-odd rule. Products stay below 2^53, so doubles are exact (edges span at most half the grid). */
function ringsContain(edges: readonly GridEdge[], x: number, y: number): boolean {
  let isInside = false;
  for (const { x1, y1, x2, y2 } of edges) {
    const side = (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1);
    if (side === 0 && isWithin(x, x1, x2) && isWithin(y, y1, y2)) return true;
    if (y1 > y !== y2 > y && side > 0 === y2 > y1) isInside = !isInside;
  }
  return isInside;
}

const isWithin = (value: number, end: number, otherEnd: number) =>
  value >= Math.min(end, otherEnd) && value <= Math.max(end, otherEnd);

function relateToBox(outer: GridBox, box: GridBox): Relation {
  if (areApart(outer, box)) return "outside";
  const isInside = box.minX >= outer.minX && box.maxX <= outer.maxX && box.minY >= outer.minY && box.maxY <= outer.maxY;
  return isInside ? "inside" : "partly";
}

const areApart = (a: GridBox, b: GridBox) => a.maxX < b.minX || b.maxX < a.minX || a.maxY < b.minY || b.maxY < a.minY;

function relateToRings({ box: around, edges }: Extract<Region, { kind: "rings" }>, box: GridBox): Relation {
  if (areApart(around, box)) return "outside";
  if (edges.some((edge) => mayTouch(edge, box))) return "partly";
  return boxContains(around, box.minX, box.minY) && ringsContain(edges, box.minX, box.minY) ? "inside" : "outside";
}

/** False only when the whole box lies on one side of the edge's line, or beyond its ends. */
function mayTouch({ x1, y1, x2, y2 }: GridEdge, { minX, maxX, minY, maxY }: GridBox): boolean {
  if (Math.max(x1, x2) < minX || Math.min(x1, x2) > maxX) return false;
  if (Math.max(y1, y2) < minY || Math.min(y1, y2) > maxY) return false;
  const side = (x: number, y: number) => Math.sign((x2 - x1) * (y - y1) - (x - x1) * (y2 - y1));
  const sides = [side(minX, minY), side(minX, maxY), side(maxX, minY), side(maxX, maxY)];
  return !(sides.every((sign) => sign > 0) || sides.every((sign) => sign < 0));
}

function relateToCircle({ x, y, radius }: Extract<Region, { kind: "circle" }>, box: GridBox): Relation {
  const nearX = Math.max(box.minX - x, 0, x - box.maxX);
  const nearY = Math.max(box.minY - y, 0, y - box.maxY);
  if (nearX ** 2 + nearY ** 2 > radius ** 2) return "outside";
  const farX = Math.max(Math.abs(box.minX - x), Math.abs(box.maxX - x));
  const farY = Math.max(Math.abs(box.minY - y), Math.abs(box.maxY - y));
  return farX ** 2 + farY ** 2 <= radius ** 2 ? "inside" : "partly";
}

function relateToAny(regions: readonly Region[], box: GridBox): Relation {
  const relations = regions.map((part) => relate(part, box));
  if (relations.includes("inside")) return "inside";
  return relations.every((relation) => relation === "outside") ? "outside" : "partly";
}

function relateToAll(regions: readonly Region[], box: GridBox): Relation {
  const relations = regions.map((part) => relate(part, box));
  if (relations.includes("outside")) return "outside";
  return relations.every((relation) => relation === "inside") ? "inside" : "partly";
}
