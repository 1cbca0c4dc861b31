import { deadLetter, replayDeadLettersInput } from "@repo/domain/messages/dead-letter.schema";
import { keptMail } from "@repo/domain/messages/kept-mail.schema";
import * as z from "zod";
import { adminProcedure, router } from "#trpc/trpc";
import { listKeptMails } from "./list-kept-mails";
import { listDeadLetters, replayDeadLetters } from "./replay-dead-letters";

export const messagesRouter = router({
  deadLetters: adminProcedure.output(z.array(deadLetter)).query(({ ctx }) => listDeadLetters(ctx)),
  replay: adminProcedure
    .input(replayDeadLettersInput)
    .output(z.array(deadLetter))
    .mutation(({ ctx, input }) => replayDeadLetters(ctx, input)),
  keptMails: adminProcedure.output(z.array(keptMail)).query(({ ctx }) => listKeptMails(ctx)),
});
