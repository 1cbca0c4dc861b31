import { meView, registerInput, registerResult } from "@repo/domain/identity/identity.schema";
import { anyoneProcedure, router } from "#trpc/trpc";
import { register } from "./register";
import { showMe } from "./show-me";

export const identityRouter = router({
  register: anyoneProcedure
    .input(registerInput)
    .output(registerResult)
    .mutation(({ ctx, input }) => register(ctx, input)),
  me: anyoneProcedure.output(meView).query(({ ctx }) => showMe(ctx)),
});
