import type { DeskEvent } from "@repo/domain/leads/desk-event";
import {
  addLeadNoteInput,
  assignLeadInput,
  changeLeadStageInput,
  enquireInput,
  enquireResult,
  enquiryIdInput,
  heldEnquiryView,
  inboxInput,
  leadCard,
  leadIdInput,
  leadView,
  openedForm,
  openFormInput,
} from "@repo/domain/leads/lead.schema";
import { mergeLeadsInput } from "@repo/domain/leads/lead-merge.schema";
import {
  changedLeads,
  changeLeadsInput,
  leadTable,
  leadTableInput,
  tagLeadInput,
} from "@repo/domain/leads/lead-table.schema";
import { finishTaskInput, planTaskInput } from "@repo/domain/leads/lead-task";
import { messageTemplate, removeTemplateInput, saveTemplateInput } from "@repo/domain/leads/message-template";
import * as z from "zod";
import { newFormToken } from "#spam/form-token";
import { acrossAgencies, anyoneProcedure, memberProcedure, router } from "#trpc/trpc";
import { addLeadNote } from "./add-lead-note";
import { assignLead } from "./assign-lead";
import { changeLeadStage } from "./change-lead-stage";
import { changeLeads } from "./change-leads";
import { keepTemplate, removeTemplate, showTemplates } from "./change-templates";
import { claimLead } from "./claim-lead";
import { enquire } from "./enquire";
import { finishTask } from "./finish-task";
import { followDesk } from "./follow-desk";
import { listInbox } from "./list-inbox";
import { listLeadTable } from "./list-lead-table";
import { mergeLeads, unmergeLead } from "./merge-leads";
import { planTask } from "./plan-task";
import { listHeldBack, releaseEnquiry } from "./release-enquiry";
import { revealContact } from "./reveal-contact";
import { showLead } from "./show-lead";
import { tagLead } from "./tag-lead";

export const leadsRouter = router({
  enquire: anyoneProcedure
    .use(acrossAgencies)
    .input(enquireInput)
    .output(enquireResult)
    .mutation(({ ctx, input }) => enquire(ctx, input)),
  /** Asked for when a form is shown; its token goes with what is sent. */
  openForm: anyoneProcedure
    .input(openFormInput)
    .output(openedForm)
    .query(async ({ ctx, input }) => ({ token: await newFormToken(ctx.db, input.listingId, ctx.now()) })),
  heldBack: memberProcedure.output(z.array(heldEnquiryView)).query(({ ctx }) => listHeldBack(ctx)),
  release: memberProcedure
    .input(enquiryIdInput)
    .output(leadIdInput)
    .mutation(({ ctx, input }) => releaseEnquiry(ctx, input.enquiryId)),
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
  table: memberProcedure
    .input(leadTableInput)
    .output(leadTable)
    .query(({ ctx, input }) => listLeadTable(ctx, input)),
  changeMany: memberProcedure
    .input(changeLeadsInput)
    .output(changedLeads)
    .mutation(({ ctx, input }) => changeLeads(ctx, input)),
  tag: memberProcedure
    .input(tagLeadInput)
    .output(leadView)
    .mutation(({ ctx, input }) => tagLead(ctx, input)),
  revealContact: memberProcedure
    .input(leadIdInput)
    .output(leadView)
    .mutation(({ ctx, input }) => revealContact(ctx, input.leadId)),
  templates: memberProcedure.output(z.array(messageTemplate)).query(({ ctx }) => showTemplates(ctx)),
  saveTemplate: memberProcedure
    .input(saveTemplateInput)
    .output(z.array(messageTemplate))
    .mutation(({ ctx, input }) => keepTemplate(ctx, input)),
  removeTemplate: memberProcedure
    .input(removeTemplateInput)
    .output(z.array(messageTemplate))
    .mutation(({ ctx, input }) => removeTemplate(ctx, input.templateId)),
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
  claim: memberProcedure
    .input(leadIdInput)
    .output(leadView)
    .mutation(({ ctx, input }) => claimLead(ctx, input.leadId)),
  merge: memberProcedure
    .input(mergeLeadsInput)
    .output(leadView)
    .mutation(({ ctx, input }) => mergeLeads(ctx, input)),
  unmerge: memberProcedure
    .input(leadIdInput)
    .output(leadView)
    .mutation(({ ctx, input }) => unmergeLead(ctx, input.leadId)),
  planTask: memberProcedure
    .input(planTaskInput)
    .output(leadView)
    .mutation(({ ctx, input }) => planTask(ctx, input)),
  finishTask: memberProcedure
    .input(finishTaskInput)
    .output(leadView)
    .mutation(({ ctx, input }) => finishTask(ctx, input)),
});
