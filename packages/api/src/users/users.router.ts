import { actAsInput } from "@repo/domain/identity/act-as.schema";
import {
  findUserInput,
  restoreUserInput,
  setPlatformRoleInput,
  suspendUserInput,
  userView,
} from "@repo/domain/identity/user.schema";
import * as z from "zod";
import { adminProcedure, router } from "#trpc/trpc";
import { actAsUser } from "./act-as-user";
import { findUser } from "./find-user";
import { changePlatformRole, restoreUser, suspendUser } from "./govern-user";

export const usersRouter = router({
  // A mutation, as a query's input stands in the address, where logs keep it.
  find: adminProcedure
    .input(findUserInput)
    .output(userView)
    .mutation(({ ctx, input }) => findUser(ctx, input)),
  actAs: adminProcedure
    .input(actAsInput)
    .output(z.null())
    .mutation(({ ctx, input }) => actAsUser(ctx, input)),
  suspend: adminProcedure
    .input(suspendUserInput)
    .output(userView)
    .mutation(({ ctx, input }) => suspendUser(ctx, input)),
  restore: adminProcedure
    .input(restoreUserInput)
    .output(userView)
    .mutation(({ ctx, input }) => restoreUser(ctx, input)),
  setRole: adminProcedure
    .input(setPlatformRoleInput)
    .output(userView)
    .mutation(({ ctx, input }) => changePlatformRole(ctx, input)),
});
