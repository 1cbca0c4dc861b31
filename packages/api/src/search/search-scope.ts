import { gridBoxes, WHOLE_GRID } from "@repo/domain/geo/grid-boxes";
import type { PlaceView } from "@repo/domain/places/place.schema";
import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { findPlace } from "#places/find-place";
import type { RequestContext } from "#request-context";
import type { SearchScope } from "./search.query";

/** A place that is gone searches nowhere rather than everywhere. */
const NO_PLACE = "00000000-0000-0000-0000-000000000000";

export async function resolveScope(ctx: RequestContext, criteria: SearchCriteria) {
  const place: PlaceView | null = criteria.place === undefined ? null : await findPlace(ctx, criteria.place);
  const scope: SearchScope = {
    criteria,
    boxes: criteria.bounds ? gridBoxes(criteria.bounds) : [WHOLE_GRID],
    placeId: criteria.place === undefined ? null : (place?.id ?? NO_PLACE),
    now: ctx.now(),
  };
  return { scope, place };
}
