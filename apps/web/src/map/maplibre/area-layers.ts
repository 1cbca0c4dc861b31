import { type GeoPolygon, unwrapped } from "@repo/domain/geo/polygon";
import type { Feature, Polygon } from "geojson";
import { GeoJSONSource, type Map as MapLibreMap } from "maplibre-gl";
import type { MapColours } from "#map/map-colours";
import type { MapSpot } from "#map/map-features";
import { circlePolygon } from "./circle-polygon";

const AREA = "area";

export type ShownAreas = { spot: MapSpot | undefined; outlines: readonly GeoPolygon[] };

/** Draws the circle of a spot and outlines over the style in force; call again after the style was replaced. */
export function drawAreas(map: MapLibreMap, { spot, outlines }: ShownAreas, colours: MapColours): void {
  const radiusMetres = spot?.radiusMetres;
  const circle = spot && radiusMetres !== undefined ? [circlePolygon({ ...spot, radiusMetres })] : [];
  const shapes = [...circle, ...outlines.map(outlinePolygon)];
  const shown = { type: "FeatureCollection" as const, features: shapes };
  const source = map.getSource(AREA);
  if (source instanceof GeoJSONSource) {
    void source.setData(shown);
    return;
  }
  if (shapes.length === 0) return;
  map.addSource(AREA, { type: "geojson", data: shown });
  map.addLayer({
    id: "area-fill",
    type: "fill",
    source: AREA,
    paint: { "fill-color": colours.area, "fill-opacity": 0.16 },
  });
  map.addLayer({ id: "area-edge", type: "line", source: AREA, paint: { "line-color": colours.area, "line-width": 2 } });
}

/** Longitudes made continuous and rings closed, as GeoJSON wants them. */
function outlinePolygon(polygon: GeoPolygon): Feature<Polygon> {
  const coordinates = unwrapped(polygon).map((corners) => [...corners, ...corners.slice(0, 1)]);
  return { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates } };
}
