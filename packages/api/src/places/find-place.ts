import type { PlaceView } from "@repo/domain/places/place.schema";
import type { RequestContext } from "#request-context";
import { findPlaceBySlug } from "./places.query";

export async function findPlace(ctx: RequestContext, slug: string): Promise<PlaceView | null> {
  return (await findPlaceBySlug(ctx.db, slug)) ?? null;
}
