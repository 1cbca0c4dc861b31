import {
  appealedMeasure,
  appealMeasureInput,
  imposeMeasureInput,
  judgeMeasureInput,
  measureInput,
  measureView,
  memberInput,
  memberStanding,
} from "@repo/domain/enforcement/enforcement.schema";
import * as z from "zod";
import { acrossAgencies, moderatorProcedure, router, userProcedure } from "#trpc/trpc";
import { appealMeasure, judgeMeasure, listAppealedMeasures } from "./appeal-measure";
import { imposeMeasure, liftMeasure } from "./impose-measure";
import { listOwnMeasures, showStanding } from "./show-standing";

/** Moderators look into every agency; whoever was shut out of one is a member of none. */
const deskProcedure = moderatorProcedure.use(acrossAgencies);
const ownProcedure = userProcedure.use(acrossAgencies);

export const enforcementRouter = router({
  ofMember: deskProcedure
    .input(memberInput)
    .output(memberStanding)
    .query(({ ctx, input }) => showStanding(ctx, input.memberId)),
  appealed: deskProcedure.output(z.array(appealedMeasure)).query(({ ctx }) => listAppealedMeasures(ctx)),
  impose: deskProcedure
    .input(imposeMeasureInput)
    .output(z.void())
    .mutation(({ ctx, input }) => imposeMeasure(ctx, input)),
  lift: deskProcedure
    .input(measureInput)
    .output(z.void())
    .mutation(({ ctx, input }) => liftMeasure(ctx, input)),
  judgeAppeal: deskProcedure
    .input(judgeMeasureInput)
    .output(z.void())
    .mutation(({ ctx, input }) => judgeMeasure(ctx, input)),
  mine: ownProcedure.output(z.array(measureView)).query(({ ctx }) => listOwnMeasures(ctx)),
  appeal: ownProcedure
    .input(appealMeasureInput)
    .output(z.void())
    .mutation(({ ctx, input }) => appealMeasure(ctx, input)),
});
