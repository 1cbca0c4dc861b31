import {
  changeRoutingInput,
  leadIntakeInput,
  routingSimulation,
  routingView,
  simulateRoutingInput,
} from "@repo/domain/leads/lead-routing.schema";
import { memberProcedure, router } from "#trpc/trpc";
import { changeLeadIntake } from "./change-lead-intake";
import { changeRouting, showRouting } from "./change-routing";
import { simulateRouting } from "./simulate-routing";

export const leadRoutingRouter = router({
  show: memberProcedure.output(routingView).query(({ ctx }) => showRouting(ctx)),
  change: memberProcedure
    .input(changeRoutingInput)
    .output(routingView)
    .mutation(({ ctx, input }) => changeRouting(ctx, input)),
  /** Changes nothing; a mutation only because drafts are too long for an address. */
  simulate: memberProcedure
    .input(simulateRoutingInput)
    .output(routingSimulation)
    .mutation(({ ctx, input }) => simulateRouting(ctx, input)),
  changeIntake: memberProcedure
    .input(leadIntakeInput)
    .output(routingView)
    .mutation(({ ctx, input }) => changeLeadIntake(ctx, input)),
});
