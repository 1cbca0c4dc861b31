import { listingIdInput } from "@repo/domain/listings/listing.schema";
import { revisionView } from "@repo/domain/listings/revision.schema";
import { decidePhotosInput } from "@repo/domain/listings/upload";
import {
  answerReportInput,
  reportListingInput,
  reportListingResult,
} from "@repo/domain/moderation/abuse-report.schema";
import {
  batchInput,
  decideTogetherInput,
  decisionBatch,
  previewTogetherInput,
  togetherPreview,
  togetherResult,
} from "@repo/domain/moderation/decide-together.schema";
import {
  appealInput,
  applyRevisionInput,
  claimResult,
  decideInput,
  moderationView,
  queueInput,
  queueItem,
  refuseRevisionInput,
  resubmitInput,
  reviewOfOwn,
} from "@repo/domain/moderation/moderation.schema";
import { metricsInput, moderationMetrics } from "@repo/domain/moderation/moderation-metrics";
import * as z from "zod";
import { applyRevision } from "#listings/apply-revision";
import { refuseRevision } from "#listings/refuse-revision";
import { showOpenRevision } from "#listings/show-open-revision";
import { acrossAgencies, anyoneProcedure, memberProcedure, moderatorProcedure, router } from "#trpc/trpc";
import { answerReport } from "./answer-report";
import { appealDecision } from "./appeal-decision";
import { claimListing } from "./claim-listing";
import { decideListing } from "./decide-listing";
import { decidePhotos } from "./decide-photos";
import { decideTogether } from "./decide-together";
import { listDecisionBatches } from "./list-decision-batches";
import { listModerationQueue } from "./list-moderation-queue";
import { previewTogether } from "./preview-together";
import { releaseListing } from "./release-listing";
import { reportListing } from "./report-listing";
import { resubmitListing } from "./resubmit-listing";
import { showMetrics } from "./show-metrics";
import { showModerationCase } from "./show-moderation-case";
import { showReviewOfOwn } from "./show-review-of-own";
import { undoDecisions } from "./undo-decisions";

/** Moderators look into every agency, and at what visitors reported. */
const deskProcedure = moderatorProcedure.use(acrossAgencies);

export const moderationRouter = router({
  queue: deskProcedure
    .input(queueInput)
    .output(z.array(queueItem))
    .query(({ ctx, input }) => listModerationQueue(ctx, input)),
  metrics: deskProcedure
    .input(metricsInput)
    .output(moderationMetrics)
    .query(({ ctx, input }) => showMetrics(ctx, input)),
  caseOf: deskProcedure
    .input(listingIdInput)
    .output(moderationView)
    .query(({ ctx, input }) => showModerationCase(ctx, input.listingId)),
  decidePhotos: deskProcedure
    .input(decidePhotosInput)
    .output(moderationView)
    .mutation(({ ctx, input }) => decidePhotos(ctx, input)),
  decide: deskProcedure
    .input(decideInput)
    .output(moderationView)
    .mutation(({ ctx, input }) => decideListing(ctx, input)),
  previewTogether: deskProcedure
    .input(previewTogetherInput)
    .output(togetherPreview)
    .query(({ ctx, input }) => previewTogether(ctx, input)),
  decideTogether: deskProcedure
    .input(decideTogetherInput)
    .output(togetherResult)
    .mutation(({ ctx, input }) => decideTogether(ctx, input)),
  decisionBatches: deskProcedure.output(z.array(decisionBatch)).query(({ ctx }) => listDecisionBatches(ctx)),
  undoDecisions: deskProcedure
    .input(batchInput)
    .output(togetherResult)
    .mutation(({ ctx, input }) => undoDecisions(ctx, input.batchId)),
  release: deskProcedure
    .input(listingIdInput)
    .output(z.void())
    .mutation(({ ctx, input }) => releaseListing(ctx, input.listingId)),
  claim: deskProcedure
    .input(listingIdInput)
    .output(claimResult)
    .mutation(({ ctx, input }) => claimListing(ctx, input.listingId)),
  answerReport: deskProcedure
    .input(answerReportInput)
    .output(moderationView)
    .mutation(({ ctx, input }) => answerReport(ctx, input)),
  report: anyoneProcedure
    .use(acrossAgencies)
    .input(reportListingInput)
    .output(reportListingResult)
    .mutation(({ ctx, input }) => reportListing(ctx, input)),
  ofOwn: memberProcedure
    .input(listingIdInput)
    .output(reviewOfOwn)
    .query(({ ctx, input }) => showReviewOfOwn(ctx, input.listingId)),
  appeal: memberProcedure
    .input(appealInput)
    .output(reviewOfOwn)
    .mutation(({ ctx, input }) => appealDecision(ctx, input)),
  resubmit: memberProcedure
    .input(resubmitInput)
    .output(reviewOfOwn)
    .mutation(({ ctx, input }) => resubmitListing(ctx, input)),
  openRevision: moderatorProcedure
    .use(acrossAgencies)
    .input(listingIdInput)
    .output(revisionView.nullable())
    .query(({ ctx, input }) => showOpenRevision(ctx, input.listingId)),
  applyRevision: moderatorProcedure
    .use(acrossAgencies)
    .input(applyRevisionInput)
    .output(z.void())
    .mutation(({ ctx, input }) => applyRevision(ctx, input)),
  refuseRevision: moderatorProcedure
    .use(acrossAgencies)
    .input(refuseRevisionInput)
    .output(z.void())
    .mutation(({ ctx, input }) => refuseRevision(ctx, input)),
});
