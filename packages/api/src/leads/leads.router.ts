import {
  addLeadNoteInput,
  changeLeadStageInput,
  enquireInput,
  enquireResult,
  inboxInput,
  leadCard,
  leadIdInput,
  leadView,
} from "@repo/domain/leads/lead.schema";
import * as z from "zod";
import { anyoneProcedure, memberProcedure, router } from "#trpc/trpc";
import { addLeadNote } from "./add-lead-note";
import { changeLeadStage } from "./change-lead-stage";
import { enquire } from "./enquire";
import { listInbox } from "./list-inbox";
import { showLead } from "./show-lead";

export const leadsRouter = router({
  enquire: anyoneProcedure
    .input(enquireInput)
    .output(enquireResult)
    .mutation(({ ctx, input }) => enquire(ctx, input)),
  inbox: memberProcedure
    .input(inboxInput)
    .output(z.array(leadCard))
    .query(({ ctx, input }) => listInbox(ctx, input)),
  detail: memberProcedure
    .input(leadIdInput)
    .output(leadView)
    .query(({ ctx, input }) => showLead(ctx, input.leadId)),
  changeStage: memberProcedure
    .input(changeLeadStageInput)
    .output(leadView)
    .mutation(({ ctx, input }) => changeLeadStage(ctx, input)),
  addNote: memberProcedure
    .input(addLeadNoteInput)
    .output(leadView)
    .mutation(({ ctx, input }) => addLeadNote(ctx, input)),
});
