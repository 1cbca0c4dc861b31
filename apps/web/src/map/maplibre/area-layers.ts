import { unwrapped } from "@repo/domain/geo/polygon";
import type { Feature, Polygon } from "geojson";
import { type ExpressionSpecification, GeoJSONSource, type Map as MapLibreMap } from "maplibre-gl";
import type { MapColours } from "#map/map-colours";
import type { MapOutline, MapSpot } from "#map/map-features";
import { circlePolygon } from "./circle-polygon";

const AREA = "area";

export type ShownAreas = { spot: MapSpot | undefined; outlines: readonly MapOutline[] };

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
  const isPlace: ExpressionSpecification = ["==", ["get", "look"], "place"];
  const line = { type: "line" as const, source: AREA };
  map.addLayer({
    id: "area-fill",
    type: "fill",
    source: AREA,
    paint: { "fill-color": colours.area, "fill-opacity": ["case", isPlace, 0.06, 0.16] },
  });
  map.addLayer({
    id: "area-edge",
    ...line,
    filter: ["!", isPlace],
    paint: { "line-color": colours.area, "line-width": 2 },
  });
  map.addLayer({
    id: "place-edge",
    ...line,
    filter: isPlace,
    paint: { "line-color": colours.area, "line-width": 1.5, "line-dasharray": [4, 3] },
  });
}

/** Longitudes made continuous and rings closed, as GeoJSON wants them. */
function outlinePolygon({ area, look }: MapOutline): Feature<Polygon> {
  const coordinates = unwrapped(area).map((corners) => [...corners, ...corners.slice(0, 1)]);
  return { type: "Feature", properties: { look }, geometry: { type: "Polygon", coordinates } };
}
