import type { KeptMail } from "@repo/domain/messages/kept-mail.schema";
import type { RequestContext } from "#request-context";
import { latestKeptMails } from "./kept-mails.repository";

const MOST_SHOWN = 50;

/** The newest first. */
export async function listKeptMails(ctx: RequestContext): Promise<KeptMail[]> {
  const mails = await latestKeptMails(ctx.db, MOST_SHOWN);
  return mails.map(({ createdAt, ...mail }) => ({ ...mail, createdAt: createdAt.toISOString() }));
}
