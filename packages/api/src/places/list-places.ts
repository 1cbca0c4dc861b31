import type { PlaceKind, PlaceSuggestion } from "@repo/domain/places/place.schema";
import type { RequestContext } from "#request-context";
import { listPlacesOfKind } from "./places.query";

/** All cities, or all localities, the ones with most public homes first. */
export function listPlaces(ctx: RequestContext, kind: PlaceKind): Promise<PlaceSuggestion[]> {
  return listPlacesOfKind(ctx.db, kind, ctx.now());
}
