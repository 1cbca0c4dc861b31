import {
  appealVerificationInput,
  grantVerificationInput,
  ownVerifications,
  paperInput,
  refuseVerificationInput,
  startVerificationInput,
  verificationCase,
  verificationClaim,
  verificationInput,
  verificationQueueInput,
  waitingVerification,
} from "@repo/domain/verification/verification.schema";
import * as z from "zod";
import { acrossAgencies, memberProcedure, moderatorProcedure, router } from "#trpc/trpc";
import {
  appealVerification,
  reopenVerification,
  submitVerification,
  withdrawVerification,
} from "./change-own-verification";
import { grantVerification, refuseVerification, revokeVerification } from "./decide-verification";
import { takeBackPaper } from "./hand-in-paper";
import { holdVerification } from "./hold-verification";
import { listOwnVerifications } from "./list-own-verifications";
import { listVerifications, showVerificationCase } from "./show-verification-case";
import { startVerification } from "./start-verification";

/** Moderators look into every agency. */
const deskProcedure = moderatorProcedure.use(acrossAgencies);

export const verificationRouter = router({
  mine: memberProcedure.output(ownVerifications).query(({ ctx }) => listOwnVerifications(ctx)),
  start: memberProcedure
    .input(startVerificationInput)
    .output(ownVerifications)
    .mutation(({ ctx, input }) => startVerification(ctx, input)),
  removePaper: memberProcedure
    .input(paperInput)
    .output(ownVerifications)
    .mutation(({ ctx, input }) => takeBackPaper(ctx, input)),
  submit: memberProcedure
    .input(verificationInput)
    .output(ownVerifications)
    .mutation(({ ctx, input }) => submitVerification(ctx, input)),
  withdraw: memberProcedure
    .input(verificationInput)
    .output(ownVerifications)
    .mutation(({ ctx, input }) => withdrawVerification(ctx, input)),
  reopen: memberProcedure
    .input(verificationInput)
    .output(ownVerifications)
    .mutation(({ ctx, input }) => reopenVerification(ctx, input)),
  appeal: memberProcedure
    .input(appealVerificationInput)
    .output(ownVerifications)
    .mutation(({ ctx, input }) => appealVerification(ctx, input)),
  queue: deskProcedure
    .input(verificationQueueInput)
    .output(z.array(waitingVerification))
    .query(({ ctx, input }) => listVerifications(ctx, input)),
  caseOf: deskProcedure
    .input(verificationInput)
    .output(verificationCase)
    .query(({ ctx, input }) => showVerificationCase(ctx, input)),
  hold: deskProcedure
    .input(verificationInput)
    .output(verificationClaim)
    .mutation(({ ctx, input }) => holdVerification(ctx, input)),
  grant: deskProcedure
    .input(grantVerificationInput)
    .output(z.void())
    .mutation(({ ctx, input }) => grantVerification(ctx, input)),
  refuse: deskProcedure
    .input(refuseVerificationInput)
    .output(z.void())
    .mutation(({ ctx, input }) => refuseVerification(ctx, input)),
  revoke: deskProcedure
    .input(refuseVerificationInput)
    .output(z.void())
    .mutation(({ ctx, input }) => revokeVerification(ctx, input)),
});
