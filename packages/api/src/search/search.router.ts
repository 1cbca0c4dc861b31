import {
  cardsPage,
  moreCardsInput,
  outlinesInput,
  placeOutline,
  searchInput,
  searchResult,
} from "@repo/domain/search/search.schema";
import * as z from "zod";
import { anyoneProcedure, router } from "#trpc/trpc";
import { moreCards } from "./more-cards";
import { outlinePlaces } from "./outline-places";
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
  outlines: anyoneProcedure
    .input(outlinesInput)
    .output(z.array(placeOutline))
    .query(({ ctx, input }) => outlinePlaces(ctx, input.places)),
});
