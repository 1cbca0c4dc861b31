import type { PlaceSuggestion } from "@repo/domain/places/place.schema";
import type { RequestContext } from "#request-context";
import { listPlacesLike } from "./places.query";

const MAX_SUGGESTIONS = 8;

export async function suggestPlaces(ctx: RequestContext, text: string): Promise<PlaceSuggestion[]> {
  return text === "" ? [] : listPlacesLike(ctx.db, text, MAX_SUGGESTIONS, ctx.now());
}
