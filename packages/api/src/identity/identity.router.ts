import {
  askPasswordResetInput,
  changePasswordInput,
  endSessionInput,
  meView,
  registerInput,
  registerResult,
  resetPasswordInput,
  sessionView,
} from "@repo/domain/identity/identity.schema";
import * as z from "zod";
import { anyoneProcedure, router, userProcedure } from "#trpc/trpc";
import { askPasswordReset } from "./ask-password-reset";
import { changePassword, resetPassword } from "./change-password";
import { endSession, listSessions } from "./end-session";
import { register } from "./register";
import { showMe } from "./show-me";

export const identityRouter = router({
  register: anyoneProcedure
    .input(registerInput)
    .output(registerResult)
    .mutation(({ ctx, input }) => register(ctx, input)),
  me: anyoneProcedure.output(meView).query(({ ctx }) => showMe(ctx)),
  askPasswordReset: anyoneProcedure
    .input(askPasswordResetInput)
    .output(registerResult)
    .mutation(({ ctx, input }) => askPasswordReset(ctx, input)),
  resetPassword: anyoneProcedure
    .input(resetPasswordInput)
    .output(z.null())
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),
  changePassword: userProcedure
    .input(changePasswordInput)
    .output(z.null())
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  sessions: userProcedure.output(z.array(sessionView)).query(({ ctx }) => listSessions(ctx)),
  endSession: userProcedure
    .input(endSessionInput)
    .output(z.array(sessionView))
    .mutation(({ ctx, input }) => endSession(ctx, input)),
});
