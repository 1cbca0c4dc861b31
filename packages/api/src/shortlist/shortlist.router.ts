import { joinShortlistInput, keepHomeInput, shortlistedIds } from "@repo/domain/shortlist/shortlist.schema";
import { router, userProcedure } from "#trpc/trpc";
import { joinShortlist } from "./join-shortlist";
import { keepHome } from "./keep-home";

export const shortlistRouter = router({
  join: userProcedure
    .input(joinShortlistInput)
    .output(shortlistedIds)
    .mutation(({ ctx, input }) => joinShortlist(ctx, input)),
  keep: userProcedure
    .input(keepHomeInput)
    .output(shortlistedIds)
    .mutation(({ ctx, input }) => keepHome(ctx, input)),
});
