import type { DeskEvent } from "@repo/domain/leads/desk-event";
import {
  addLeadNoteInput,
  assignLeadInput,
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
import { assignLead } from "./assign-lead";
import { changeLeadStage } from "./change-lead-stage";
import { enquire } from "./enquire";
import { followDesk } from "./follow-desk";
import { listInbox } from "./list-inbox";
import { showLead } from "./show-lead";

export const leadsRouter = router({
  enquire: anyoneProcedure
    .input(enquireInput)
    .output(enquireResult)
    .mutation(({ ctx, input }) => enquire(ctx, input)),
  /** Ends with the connection: the transport opens a new one, and checks the session again, every half minute. */
  deskChanges: memberProcedure
    .output(z.custom<AsyncIterable<DeskEvent>>())
    .subscription(({ ctx, signal }) => followDesk(ctx, signal ?? new AbortController().signal)),
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
  /** To a colleague; by the owner or the manager. */
  assign: memberProcedure
    .input(assignLeadInput)
    .output(z.null())
    .mutation(({ ctx, input }) => assignLead(ctx, input)),
  addNote: memberProcedure
    .input(addLeadNoteInput)
    .output(leadView)
    .mutation(({ ctx, input }) => addLeadNote(ctx, input)),
});
