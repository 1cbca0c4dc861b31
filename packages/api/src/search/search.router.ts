import { cardsPage, moreCardsInput, searchInput, searchResult } from "@repo/domain/search/search.schema";
import { anyoneProcedure, router } from "#trpc/trpc";
import { moreCards } from "./more-cards";
import { searchListings } from "./search-listings";

export const searchRouter = router({
  results: anyoneProcedure
    .input(searchInput)
    .output(searchResult)
    .query(({ ctx, input }) => searchListings(ctx, input)),
  moreCards: anyoneProcedure
    .input(moreCardsInput)
    .output(cardsPage)
    .query(({ ctx, input }) => moreCards(ctx, input)),
});
