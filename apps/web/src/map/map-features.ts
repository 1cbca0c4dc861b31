import type { GeoBounds, GeoPoint } from "@repo/domain/geo/geo-point";
import type { GeoPolygon } from "@repo/domain/geo/polygon";

export type PinState = "new" | "viewed" | "shortlisted";

export type MapPin = {
  id: string;
  point: GeoPoint;
  /** Short, as it is drawn in the pin. */
  label: string;
  accessibleName: string;
  state: PinState;
};

export type MapCluster = {
  id: string;
  point: GeoPoint;
  label: string;
  accessibleName: string;
  /** Of what the cluster stands for. */
  bounds: GeoBounds;
};

/** One exact place, or a circle around it when the exact place is not for everyone. */
export type MapSpot = { point: GeoPoint; radiusMetres?: number };

/** An area over the base map: drawn by the visitor, or the quieter outline of a place. */
export type MapOutline = { area: GeoPolygon; look: "drawn" | "place" };
