import type { Executor } from "@repo/db/client";
import { newRowId } from "@repo/db/row-id";
import { keptMails } from "@repo/db/schema/messages";
import { open, seal } from "@repo/db/sealing/seal";
import { desc } from "drizzle-orm";

type NewKeptMail = { recipient: string; subject: string; text: string; calendar: string | null };

export async function insertKeptMail(db: Executor, mail: NewKeptMail): Promise<void> {
  const id = newRowId();
  await db.insert(keptMails).values({
    id,
    recipient: seal("kept_mails.recipient", id, mail.recipient),
    subject: seal("kept_mails.subject", id, mail.subject),
    text: seal("kept_mails.text", id, mail.text),
    calendar: seal("kept_mails.calendar", id, mail.calendar),
  });
}

export async function latestKeptMails(db: Executor, limit: number) {
  const rows = await db.select().from(keptMails).orderBy(desc(keptMails.createdAt), desc(keptMails.id)).limit(limit);
  return rows.map(({ id, createdAt, recipient, subject, text, calendar }) => ({
    id,
    createdAt,
    recipient: open("kept_mails.recipient", id, recipient),
    subject: open("kept_mails.subject", id, subject),
    text: open("kept_mails.text", id, text),
    calendar: open("kept_mails.calendar", id, calendar),
  }));
}
