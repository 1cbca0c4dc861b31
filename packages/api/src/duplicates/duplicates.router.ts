import {
  duplicatePair,
  duplicatePairInput,
  duplicateQueueItem,
  judgeDuplicateInput,
} from "@repo/domain/duplicates/duplicate.schema";
import * as z from "zod";
import { acrossAgencies, moderatorProcedure, router } from "#trpc/trpc";
import { judgeDuplicate } from "./judge-duplicate";
import { listDuplicates } from "./list-duplicates";
import { showDuplicate } from "./show-duplicate";
import { takeBackJudgement } from "./take-back-judgement";

/** Copies are often of two agencies. */
const deskProcedure = moderatorProcedure.use(acrossAgencies);

export const duplicatesRouter = router({
  queue: deskProcedure.output(z.array(duplicateQueueItem)).query(({ ctx }) => listDuplicates(ctx)),
  pair: deskProcedure
    .input(duplicatePairInput)
    .output(duplicatePair)
    .query(({ ctx, input }) => showDuplicate(ctx, input.pairId)),
  judge: deskProcedure
    .input(judgeDuplicateInput)
    .output(z.void())
    .mutation(({ ctx, input }) => judgeDuplicate(ctx, input)),
  takeBack: deskProcedure
    .input(duplicatePairInput)
    .output(z.void())
    .mutation(({ ctx, input }) => takeBackJudgement(ctx, input)),
});
