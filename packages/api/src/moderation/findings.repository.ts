import type { Executor, Transaction } from "@repo/db/client";
import { moderationFindings } from "@repo/db/schema/moderation";
import type { Finding } from "@repo/domain/moderation/finding";
import { asc, eq, sql } from "drizzle-orm";

export async function replaceFindings(tx: Transaction, listingId: string, found: readonly Finding[]): Promise<void> {
  await tx.delete(moderationFindings).where(eq(moderationFindings.listingId, listingId));
  if (found.length > 0) await tx.insert(moderationFindings).values(found.map((one) => ({ ...one, listingId })));
}

export function listFindings(db: Executor, listingId: string): Promise<Finding[]> {
  const { kind, severity, evidence } = moderationFindings;
  return db
    .select({ kind, severity, evidence })
    .from(moderationFindings)
    .where(eq(moderationFindings.listingId, listingId))
    .orderBy(
      sql`array_position(array['Serious', 'Warning', 'Notice'], ${severity})`,
      asc(kind),
      asc(moderationFindings.id),
    );
}
