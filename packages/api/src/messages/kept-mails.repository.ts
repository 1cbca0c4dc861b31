import type { Executor } from "@repo/db/client";
import { keptMails } from "@repo/db/schema/messages";
import { desc } from "drizzle-orm";

export async function insertKeptMail(db: Executor, mail: typeof keptMails.$inferInsert): Promise<void> {
  await db.insert(keptMails).values(mail);
}

export function latestKeptMails(db: Executor, limit: number) {
  return db.select().from(keptMails).orderBy(desc(keptMails.createdAt), desc(keptMails.id)).limit(limit);
}
