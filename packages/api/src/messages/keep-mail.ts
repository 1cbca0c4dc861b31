import type { Database } from "@repo/db/client";
import { insertKeptMail } from "./kept-mails.repository";
import type { Mailer } from "./mail";
import { renderMail } from "./render-mail";

/** The mailer of an installation without a mail server: letters stay where an administrator can read them. */
export function keepingMailer(db: Database): Mailer {
  return ({ recipient, subject, content, calendar }) =>
    insertKeptMail(db, { recipient, subject, text: renderMail(content).text, calendar: calendar?.file ?? null });
}
