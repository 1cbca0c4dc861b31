import {
  listPlacesInput,
  placeBySlugInput,
  placeSuggestion,
  placeView,
  suggestInput,
} from "@repo/domain/places/place.schema";
import * as z from "zod";
import { anyoneProcedure, router } from "#trpc/trpc";
import { findPlace } from "./find-place";
import { listPlaces } from "./list-places";
import { suggestPlaces } from "./suggest-places";

export const placesRouter = router({
  suggestions: anyoneProcedure
    .input(suggestInput)
    .output(z.array(placeSuggestion))
    .query(({ ctx, input }) => suggestPlaces(ctx, input.text)),
  bySlug: anyoneProcedure
    .input(placeBySlugInput)
    .output(placeView.nullable())
    .query(({ ctx, input }) => findPlace(ctx, input.slug)),
  list: anyoneProcedure
    .input(listPlacesInput)
    .output(z.array(placeSuggestion))
    .query(({ ctx, input }) => listPlaces(ctx, input.kind)),
});
