import type { GeoPoint } from "@repo/domain/geo/geo-point";
import type { MapCluster, MapPin, MapSpot, PinState } from "#map/map-features";

/** All that a marker shows; equal looks need no touch of the page. */
export type MarkerLook = {
  kind: "pin" | "cluster" | "spot";
  id: string;
  point: GeoPoint;
  label: string;
  accessibleName: string;
  state?: PinState;
  isSelected: boolean;
  isHighlighted: boolean;
};

export type ShownFeatures = {
  pins: readonly MapPin[];
  clusters: readonly MapCluster[];
  spot?: MapSpot | undefined;
  selectedPinId?: string | undefined;
  highlightedPinId?: string | undefined;
};

export function markerLooks({ pins, clusters, spot, selectedPinId, highlightedPinId }: ShownFeatures): MarkerLook[] {
  const quiet = { isSelected: false, isHighlighted: false };
  const clusterLooks = clusters.map(({ id, point, label, accessibleName }) => {
    return { kind: "cluster" as const, id, point, label, accessibleName, ...quiet };
  });
  const pinLooks = pins.map((pin) => {
    return {
      kind: "pin" as const,
      ...pin,
      isSelected: pin.id === selectedPinId,
      isHighlighted: pin.id === highlightedPinId,
    };
  });
  if (!spot || spot.radiusMetres !== undefined) return [...clusterLooks, ...pinLooks];
  const spotLook = {
    kind: "spot" as const,
    id: "spot",
    point: spot.point,
    label: "",
    accessibleName: "Location",
    ...quiet,
  };
  return [...clusterLooks, ...pinLooks, spotLook];
}

export const markerKey = ({ kind, id }: Pick<MarkerLook, "kind" | "id">) => `${kind}:${id}`;

export function isSameLook(a: MarkerLook, b: MarkerLook): boolean {
  return (
    a.point.latitude === b.point.latitude &&
    a.point.longitude === b.point.longitude &&
    a.label === b.label &&
    a.accessibleName === b.accessibleName &&
    a.state === b.state &&
    a.isSelected === b.isSelected &&
    a.isHighlighted === b.isHighlighted
  );
}
