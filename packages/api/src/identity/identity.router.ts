import { accountEventView } from "@repo/domain/identity/account-event.schema";
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
import {
  askedPhoneCode,
  askPhoneCodeInput,
  ownPhoneView,
  phoneCodeInput,
  sentPhoneCodeInput,
  sentPhoneCodeView,
} from "@repo/domain/identity/phone-code.schema";
import {
  nextStepView,
  recoveryCodesView,
  secondStepCodeInput,
  secondStepSecret,
  secondStepView,
} from "@repo/domain/identity/second-step.schema";
import { askedSignInCode, askSignInCodeInput } from "@repo/domain/identity/sign-in-code.schema";
import * as z from "zod";
import { anyoneProcedure, router, userProcedure } from "#trpc/trpc";
import { askPasswordReset } from "./ask-password-reset";
import { askPhoneProof, askSignInByPhone } from "./ask-phone-code";
import { askSignInCode } from "./ask-sign-in-code";
import { changePassword, resetPassword } from "./change-password";
import { endSession, listSessions } from "./end-session";
import { passSecondStep, showNextStep } from "./pass-second-step";
import { register } from "./register";
import {
  confirmSecondStep,
  renewRecoveryCodes,
  showSecondStep,
  startSecondStep,
  takeOffSecondStep,
} from "./set-up-second-step";
import { listOwnEvents } from "./show-account-events";
import { showMe } from "./show-me";
import { confirmPhone, removeOwnPhone, showOwnPhone, showSentPhoneCode } from "./show-phone";
import { stopActing } from "./stop-acting";

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
  askSignInCode: anyoneProcedure
    .input(askSignInCodeInput)
    .output(askedSignInCode)
    .mutation(({ ctx, input }) => askSignInCode(ctx, input)),
  askSignInByPhone: anyoneProcedure
    .input(askPhoneCodeInput)
    .output(askedPhoneCode)
    .mutation(({ ctx, input }) => askSignInByPhone(ctx, input)),
  ownPhone: userProcedure.output(ownPhoneView).query(({ ctx }) => showOwnPhone(ctx)),
  askPhoneProof: userProcedure
    .input(askPhoneCodeInput)
    .output(askedPhoneCode)
    .mutation(({ ctx, input }) => askPhoneProof(ctx, input)),
  sentPhoneCode: userProcedure
    .input(sentPhoneCodeInput)
    .output(sentPhoneCodeView)
    .query(({ ctx, input }) => showSentPhoneCode(ctx, input)),
  confirmPhone: userProcedure
    .input(phoneCodeInput)
    .output(ownPhoneView)
    .mutation(({ ctx, input }) => confirmPhone(ctx, input)),
  removePhone: userProcedure.output(ownPhoneView).mutation(({ ctx }) => removeOwnPhone(ctx)),
  resetPassword: anyoneProcedure
    .input(resetPasswordInput)
    .output(z.null())
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),
  changePassword: userProcedure
    .input(changePasswordInput)
    .output(z.null())
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  sessions: userProcedure.output(z.array(sessionView)).query(({ ctx }) => listSessions(ctx)),
  events: userProcedure.output(z.array(accountEventView)).query(({ ctx }) => listOwnEvents(ctx)),
  endSession: userProcedure
    .input(endSessionInput)
    .output(z.array(sessionView))
    .mutation(({ ctx, input }) => endSession(ctx, input)),
  stopActing: userProcedure.output(z.null()).mutation(({ ctx }) => stopActing(ctx)),
  nextStep: anyoneProcedure.output(nextStepView).query(({ ctx }) => showNextStep(ctx)),
  passSecondStep: anyoneProcedure
    .input(secondStepCodeInput)
    .output(z.null())
    .mutation(({ ctx, input }) => passSecondStep(ctx, input)),
  secondStep: userProcedure.output(secondStepView).query(({ ctx }) => showSecondStep(ctx)),
  startSecondStep: userProcedure.output(secondStepSecret).mutation(({ ctx }) => startSecondStep(ctx)),
  confirmSecondStep: userProcedure
    .input(secondStepCodeInput)
    .output(recoveryCodesView)
    .mutation(({ ctx, input }) => confirmSecondStep(ctx, input)),
  renewRecoveryCodes: userProcedure
    .input(secondStepCodeInput)
    .output(recoveryCodesView)
    .mutation(({ ctx, input }) => renewRecoveryCodes(ctx, input)),
  takeOffSecondStep: userProcedure
    .input(secondStepCodeInput)
    .output(secondStepView)
    .mutation(({ ctx, input }) => takeOffSecondStep(ctx, input)),
});
