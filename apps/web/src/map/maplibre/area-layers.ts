import { GeoJSONSource, type Map as MapLibreMap } from "maplibre-gl";
import type { MapColours } from "#map/map-colours";
import type { MapSpot } from "#map/map-features";
import { circlePolygon } from "./circle-polygon";

const AREA = "area";

/** Draws the circle of a spot over the style in force; call again after the style was replaced. */
export function drawArea(map: MapLibreMap, spot: MapSpot | undefined, colours: MapColours): void {
  const radiusMetres = spot?.radiusMetres;
  const circle = spot && radiusMetres !== undefined ? [circlePolygon({ ...spot, radiusMetres })] : [];
  const shown = { type: "FeatureCollection" as const, features: circle };
  const source = map.getSource(AREA);
  if (source instanceof GeoJSONSource) {
    void source.setData(shown);
    return;
  }
  if (circle.length === 0) return;
  map.addSource(AREA, { type: "geojson", data: shown });
  map.addLayer({
    id: "area-fill",
    type: "fill",
    source: AREA,
    paint: { "fill-color": colours.area, "fill-opacity": 0.16 },
  });
  map.addLayer({ id: "area-edge", type: "line", source: AREA, paint: { "line-color": colours.area, "line-width": 2 } });
}
