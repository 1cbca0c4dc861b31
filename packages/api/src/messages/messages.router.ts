import { keptMail } from "@repo/domain/messages/kept-mail.schema";
import * as z from "zod";
import { adminProcedure, router } from "#trpc/trpc";
import { listKeptMails } from "./list-kept-mails";

export const messagesRouter = router({
  keptMails: adminProcedure.output(z.array(keptMail)).query(({ ctx }) => listKeptMails(ctx)),
});
