import {
  alertLinkInput,
  changeAlertByLinkInput,
  changeAlertInput,
  savedSearchView,
  saveSearchInput,
  saveSearchResult,
} from "@repo/domain/alerts/alert.schema";
import * as z from "zod";
import { anyoneProcedure, router, userProcedure } from "#trpc/trpc";
import { changeSavedSearch, changeSavedSearchByLink } from "./change-saved-search";
import { listSavedSearches } from "./list-saved-searches";
import { openAlertLink } from "./open-alert-link";
import { saveSearch } from "./save-search";
import { toSavedSearchView } from "./to-saved-search-view";

export const alertsRouter = router({
  save: anyoneProcedure
    .input(saveSearchInput)
    .output(saveSearchResult)
    .mutation(({ ctx, input }) => saveSearch(ctx, input)),
  byLink: anyoneProcedure
    .input(alertLinkInput)
    .output(savedSearchView)
    .query(async ({ ctx, input }) => toSavedSearchView(await openAlertLink(ctx, input.token))),
  changeByLink: anyoneProcedure
    .input(changeAlertByLinkInput)
    .output(savedSearchView)
    .mutation(({ ctx, input }) => changeSavedSearchByLink(ctx, input)),
  mine: userProcedure.output(z.array(savedSearchView)).query(({ ctx }) => listSavedSearches(ctx)),
  change: userProcedure
    .input(changeAlertInput)
    .output(savedSearchView)
    .mutation(({ ctx, input }) => changeSavedSearch(ctx, input)),
});
