import type { Database } from "@repo/db/client";
import { insertKeptMail } from "./kept-mails.repository";
import type { Texter } from "./text-message";

/** The way of an installation without a provider: messages stay where an administrator can read them. */
export function keepingTexter(db: Database): Texter {
  return async ({ recipient, text }) => {
    await insertKeptMail(db, { recipient, subject: "Text message", text, calendar: null });
    return { providerId: null };
  };
}
