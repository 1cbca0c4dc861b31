import type { ExpressionSpecification, FilterSpecification } from "maplibre-gl";
import type { DrawnKind } from "./drawn-features";

export const ofKind = (kind: DrawnKind): FilterSpecification => ["==", ["get", "kind"], kind];

/** A value that follows the zoom through stops of [zoom, value]. */
export function byZoom(...stops: [number, number][]): ExpressionSpecification {
  return ["interpolate", ["exponential", 1.5], ["zoom"], ...stops.flat()];
}
