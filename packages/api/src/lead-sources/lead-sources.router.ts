import {
  addedLeadSource,
  addLeadSourceInput,
  importLeadsInput,
  leadImportReport,
  leadSource,
  leadSourceIdInput,
} from "@repo/domain/leads/lead-source.schema";
import * as z from "zod";
import { memberProcedure, router } from "#trpc/trpc";
import { addLeadSource, removeLeadSource, showLeadSources } from "./change-lead-sources";
import { importLeads } from "./import-leads";

/** Portals themselves call a route of their own, as they sign what they send. */
export const leadSourcesRouter = router({
  list: memberProcedure.output(z.array(leadSource)).query(({ ctx }) => showLeadSources(ctx)),
  add: memberProcedure
    .input(addLeadSourceInput)
    .output(addedLeadSource)
    .mutation(({ ctx, input }) => addLeadSource(ctx, input)),
  remove: memberProcedure
    .input(leadSourceIdInput)
    .output(z.array(leadSource))
    .mutation(({ ctx, input }) => removeLeadSource(ctx, input.sourceId)),
  importFile: memberProcedure
    .input(importLeadsInput)
    .output(leadImportReport)
    .mutation(({ ctx, input }) => importLeads(ctx, input)),
});
