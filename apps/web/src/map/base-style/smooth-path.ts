export type Position = [longitude: number, latitude: number];

const ROUNDS = 3;

/** "longitude latitude, longitude latitude" as positions. */
export function parsePath(text: string): Position[] {
  return text.split(",").map((pair) => {
    const [longitude, latitude] = pair.trim().split(/\s+/).map(Number);
    if (longitude === undefined || latitude === undefined) throw new Error(`Not a position: "${pair}"`);
    return [longitude, latitude];
  });
}

/** Chaikin's corner cutting; an open line keeps its ends, a closed ring ends where it starts. */
export function smoothPath(path: readonly Position[], isClosed: boolean): Position[] {
  let points = [...path];
  for (let round = 0; round < ROUNDS; round++) points = cutCorners(points, isClosed);
  const first = points[0];
  return isClosed && first ? [...points, first] : points;
}

function cutCorners(points: readonly Position[], isClosed: boolean): Position[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const sides = points.flatMap((point, index) => {
    const next = points[index + 1] ?? (isClosed ? first : undefined);
    return next ? [between(point, next, 0.25), between(point, next, 0.75)] : [];
  });
  return isClosed ? sides : [first, ...sides, last];
}

function between([fromX, fromY]: Position, [toX, toY]: Position, share: number): Position {
  return [fromX + (toX - fromX) * share, fromY + (toY - fromY) * share];
}
