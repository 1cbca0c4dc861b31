import type { Feature, FeatureCollection, LineString, Point, Polygon } from "geojson";
import type { DrawnArea } from "./drawn-area";
import { drawnAreas } from "./drawn-areas";
import { parsePath, smoothPath } from "./smooth-path";

export type DrawnKind = keyof DrawnArea;
type DrawnFeature = Feature<Point | LineString | Polygon, { kind: DrawnKind; name: string }>;

/** Everything drawn by hand as one source of the style; `kind` tells its layers apart. */
export function drawnFeatures(): FeatureCollection<DrawnFeature["geometry"], DrawnFeature["properties"]> {
  return { type: "FeatureCollection", features: drawnAreas.flatMap(featuresOf) };
}

function featuresOf(area: DrawnArea): DrawnFeature[] {
  return [
    ...named("cities", area.cities, toPoint),
    ...named("towns", area.towns, toPoint),
    ...named("localities", area.localities, toPoint),
    ...named("seas", area.seas, toPoint),
    ...named("builtUp", area.builtUp, toPolygon),
    ...named("highways", area.highways, toLine),
    ...named("motorways", area.motorways, toLine),
    ...named("roads", area.roads, toLine),
    ...named("railways", area.railways, toLine),
    ...named("rivers", area.rivers, toLine),
    ...named("lakes", area.lakes, toPolygon),
    ...named("islands", area.islands, toPolygon),
    ...named("parks", area.parks, toPolygon),
  ];
}

function named(
  kind: DrawnKind,
  texts: Record<string, string> = {},
  toGeometry: (text: string) => DrawnFeature["geometry"],
) {
  return Object.entries(texts).map(([name, text]): DrawnFeature => {
    return { type: "Feature", properties: { kind, name }, geometry: toGeometry(text) };
  });
}

function toPoint(text: string): Point {
  return { type: "Point", coordinates: parsePath(text)[0] ?? [] };
}

function toLine(text: string): LineString {
  return { type: "LineString", coordinates: smoothPath(parsePath(text), false) };
}

function toPolygon(text: string): Polygon {
  return { type: "Polygon", coordinates: [smoothPath(parsePath(text), true)] };
}
