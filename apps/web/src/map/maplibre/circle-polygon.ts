import { offsetPoint } from "@repo/domain/geo/offset-point";
import type { Feature, Polygon } from "geojson";
import type { MapSpot } from "#map/map-features";

const CORNERS = 64;

/** The circle around a spot as a polygon with so many corners that none is seen. */
export function circlePolygon(spot: Required<MapSpot>): Feature<Polygon> {
  const ring = Array.from({ length: CORNERS + 1 }, (_, corner) => {
    const { latitude, longitude } = offsetPoint(
      spot.point,
      spot.radiusMetres,
      ((corner % CORNERS) / CORNERS) * 2 * Math.PI,
    );
    return [longitude, latitude];
  });
  return { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [ring] } };
}
