import {
  agendaItem,
  bookVisitInput,
  bookVisitResult,
  cancelVisitByLinkInput,
  cancelVisitInput,
  openSlotsInput,
  openSlotsView,
  visitByLinkInput,
  visitView,
} from "@repo/domain/visits/visit.schema";
import * as z from "zod";
import { anyoneProcedure, memberProcedure, router, userProcedure } from "#trpc/trpc";
import { bookVisit } from "./book-visit";
import { cancelVisit, cancelVisitByLink } from "./cancel-visit";
import { listAgenda } from "./list-agenda";
import { listOpenSlots } from "./list-open-slots";
import { showVisit } from "./show-visit";

export const visitsRouter = router({
  openSlots: anyoneProcedure
    .input(openSlotsInput)
    .output(openSlotsView)
    .query(({ ctx, input }) => listOpenSlots(ctx, input)),
  book: anyoneProcedure
    .input(bookVisitInput)
    .output(bookVisitResult)
    .mutation(({ ctx, input }) => bookVisit(ctx, input)),
  byLink: anyoneProcedure
    .input(visitByLinkInput)
    .output(visitView)
    .query(({ ctx, input }) => showVisit(ctx, input)),
  cancelByLink: anyoneProcedure
    .input(cancelVisitByLinkInput)
    .output(visitView)
    .mutation(({ ctx, input }) => cancelVisitByLink(ctx, input)),
  cancel: userProcedure
    .input(cancelVisitInput)
    .output(visitView)
    .mutation(({ ctx, input }) => cancelVisit(ctx, input)),
  agenda: memberProcedure.output(z.array(agendaItem)).query(({ ctx }) => listAgenda(ctx)),
});
