import { listingIdInput } from "@repo/domain/listings/listing.schema";
import { visitPolicy } from "@repo/domain/visits/listing-visit-policy";
import {
  agendaInput,
  agendaItem,
  availability,
  bookTourInput,
  bookTourResult,
  bookVisitInput,
  bookVisitResult,
  calendarFeedView,
  cancelVisitByLinkInput,
  cancelVisitInput,
  decideVisitInput,
  holdSlotInput,
  holdSlotResult,
  listingHost,
  listingHostsInput,
  openSlotsInput,
  openSlotsView,
  ownVisitView,
  planTourInput,
  recordOutcomeInput,
  releaseHoldInput,
  rescheduleVisitByLinkInput,
  rescheduleVisitInput,
  rescheduleVisitResult,
  tourPlan,
  visitByLinkInput,
  visitPolicyInput,
  visitView,
  waitForSeatInput,
} from "@repo/domain/visits/visit.schema";
import * as z from "zod";
import { acrossAgencies, anyoneProcedure, memberProcedure, router, userProcedure } from "#trpc/trpc";
import { renewCalendarFeed, revokeCalendarFeed } from "./agent-calendar";
import { bookTour } from "./book-tour";
import { bookVisit } from "./book-visit";
import { cancelVisit, cancelVisitByLink } from "./cancel-visit";
import { changeAvailability, showAvailability } from "./change-availability";
import { changeListingHosts, showListingHosts } from "./change-listing-hosts";
import { changeVisitPolicy, showVisitPolicy } from "./change-visit-policy";
import { confirmAttendance } from "./confirm-attendance";
import { decideVisit } from "./decide-visit";
import { giveBackHold } from "./give-back-hold";
import { holdSlot } from "./hold-slot";
import { listAgenda } from "./list-agenda";
import { listOpenSlots } from "./list-open-slots";
import { planVisitTour } from "./plan-visit-tour";
import { recordVisitOutcome } from "./record-visit-outcome";
import { rescheduleVisit, rescheduleVisitByLink } from "./reschedule-visit";
import { showVisit } from "./show-visit";
import { waitForSeat } from "./wait-for-seat";

// Free times come from everything the hosts do, for whichever agency; visitors belong to none.
const visitorProcedure = anyoneProcedure.use(acrossAgencies);
const eitherSideProcedure = userProcedure.use(acrossAgencies);
const hostProcedure = memberProcedure.use(acrossAgencies);

const visitorProcedures = {
  openSlots: visitorProcedure
    .input(openSlotsInput)
    .output(openSlotsView)
    .query(({ ctx, input }) => listOpenSlots(ctx, input)),
  hold: visitorProcedure
    .input(holdSlotInput)
    .output(holdSlotResult)
    .mutation(({ ctx, input }) => holdSlot(ctx, input)),
  waitForSeat: visitorProcedure
    .input(waitForSeatInput)
    .output(z.null())
    .mutation(({ ctx, input }) => waitForSeat(ctx, input)),
  giveBack: visitorProcedure
    .input(releaseHoldInput)
    .output(z.null())
    .mutation(({ ctx, input }) => giveBackHold(ctx, input)),
  book: visitorProcedure
    .input(bookVisitInput)
    .output(bookVisitResult)
    .mutation(({ ctx, input }) => bookVisit(ctx, input)),
  planTour: visitorProcedure
    .input(planTourInput)
    .output(tourPlan)
    .query(({ ctx, input }) => planVisitTour(ctx, input)),
  bookTour: visitorProcedure
    .input(bookTourInput)
    .output(bookTourResult)
    .mutation(({ ctx, input }) => bookTour(ctx, input)),
  byLink: visitorProcedure
    .input(visitByLinkInput)
    .output(ownVisitView)
    .query(({ ctx, input }) => showVisit(ctx, input)),
  cancelByLink: visitorProcedure
    .input(cancelVisitByLinkInput)
    .output(visitView)
    .mutation(({ ctx, input }) => cancelVisitByLink(ctx, input)),
  confirmAttendance: visitorProcedure
    .input(visitByLinkInput)
    .output(visitView)
    .mutation(({ ctx, input }) => confirmAttendance(ctx, input)),
  rescheduleByLink: visitorProcedure
    .input(rescheduleVisitByLinkInput)
    .output(rescheduleVisitResult)
    .mutation(({ ctx, input }) => rescheduleVisitByLink(ctx, input)),
};

const hostProcedures = {
  agenda: memberProcedure
    .input(agendaInput)
    .output(z.array(agendaItem))
    .query(({ ctx, input }) => listAgenda(ctx, input)),
  decide: hostProcedure
    .input(decideVisitInput)
    .output(visitView)
    .mutation(({ ctx, input }) => decideVisit(ctx, input)),
  recordOutcome: hostProcedure
    .input(recordOutcomeInput)
    .output(visitView)
    .mutation(({ ctx, input }) => recordVisitOutcome(ctx, input)),
  availability: memberProcedure.output(availability).query(({ ctx }) => showAvailability(ctx)),
  changeAvailability: memberProcedure
    .input(availability)
    .output(availability)
    .mutation(({ ctx, input }) => changeAvailability(ctx, input)),
  policy: memberProcedure
    .input(listingIdInput)
    .output(visitPolicy)
    .query(({ ctx, input }) => showVisitPolicy(ctx, input.listingId)),
  changePolicy: memberProcedure
    .input(visitPolicyInput)
    .output(visitPolicy)
    .mutation(({ ctx, input }) => changeVisitPolicy(ctx, input)),
  hosts: memberProcedure
    .input(listingIdInput)
    .output(z.array(listingHost))
    .query(({ ctx, input }) => showListingHosts(ctx, input.listingId)),
  changeHosts: memberProcedure
    .input(listingHostsInput)
    .output(z.array(listingHost))
    .mutation(({ ctx, input }) => changeListingHosts(ctx, input)),
  renewCalendarFeed: memberProcedure.output(calendarFeedView).mutation(({ ctx }) => renewCalendarFeed(ctx)),
  revokeCalendarFeed: memberProcedure.output(z.null()).mutation(({ ctx }) => revokeCalendarFeed(ctx)),
};

export const visitsRouter = router({
  ...visitorProcedures,
  ...hostProcedures,
  /** By host, manager or the visitor's account. */
  cancel: eitherSideProcedure
    .input(cancelVisitInput)
    .output(visitView)
    .mutation(({ ctx, input }) => cancelVisit(ctx, input)),
  reschedule: eitherSideProcedure
    .input(rescheduleVisitInput)
    .output(rescheduleVisitResult)
    .mutation(({ ctx, input }) => rescheduleVisit(ctx, input)),
});
