import { deadLetter, replayDeadLettersInput } from "@repo/domain/messages/dead-letter.schema";
import { keptMail } from "@repo/domain/messages/kept-mail.schema";
import * as z from "zod";
import { acrossAgencies, adminProcedure, router } from "#trpc/trpc";
import { listKeptMails } from "./list-kept-mails";
import { listDeadLetters, replayDeadLetters } from "./replay-dead-letters";

const postmasterProcedure = adminProcedure.use(acrossAgencies);

export const messagesRouter = router({
  deadLetters: postmasterProcedure.output(z.array(deadLetter)).query(({ ctx }) => listDeadLetters(ctx)),
  replay: postmasterProcedure
    .input(replayDeadLettersInput)
    .output(z.array(deadLetter))
    .mutation(({ ctx, input }) => replayDeadLetters(ctx, input)),
  keptMails: postmasterProcedure.output(z.array(keptMail)).query(({ ctx }) => listKeptMails(ctx)),
});
