import { outlineAround } from "@repo/domain/geo/outline-around";
import { gridToPoint } from "@repo/domain/geo/web-mercator";
import { LISTING_TYPES } from "@repo/domain/listings/listing-type";
import type { PlaceView } from "@repo/domain/places/place.schema";
import type { PlaceOutline } from "@repo/domain/search/search.schema";
import { searchCriteria } from "@repo/domain/search/search-criteria";
import { findPlace } from "#places/find-place";
import type { RequestContext } from "#request-context";
import { compileSearch } from "./compile-search";
import { searchEngine } from "./search-engine";

/** Squares of some 150 m: homes closer together than the room around an outline need not be told apart. */
const SHIFT = 8;

/** Around the homes offered in each locality, whatever is searched for there. A city has no outline: its homes lie about. */
export async function outlinePlaces(ctx: RequestContext, slugs: readonly string[]): Promise<PlaceOutline[]> {
  const places = await Promise.all(slugs.map((slug) => findPlace(ctx, slug)));
  const localities = places.filter((place) => place?.kind === "Locality");
  return Promise.all(localities.flatMap((place) => (place ? [outlineOf(ctx, place)] : [])));
}

async function outlineOf(ctx: RequestContext, { slug, market }: PlaceView): Promise<PlaceOutline> {
  const reader = await searchEngine(ctx.db).reader();
  const found = await Promise.all(
    LISTING_TYPES.map(async (listingType) => {
      const { search } = await compileSearch(ctx, searchCriteria.parse({ market, listingType, places: [slug] }));
      return reader.answer(search, { shift: SHIFT, pageSize: 1 });
    }),
  );
  const squares = found.flatMap((homes) => homes.squares);
  const ring = outlineAround(squares.map(({ meanX, meanY }) => gridToPoint(meanX, meanY)));
  return { slug, count: squares.reduce((sum, { count }) => sum + count, 0), area: ring ? [ring] : null };
}
