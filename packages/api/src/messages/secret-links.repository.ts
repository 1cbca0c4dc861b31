import type { Executor } from "@repo/db/client";
import { secretLinks } from "@repo/db/schema/messages";
import { and, eq, gt } from "drizzle-orm";
import { hashSecret, newSecret } from "#access/secret-link";

export type LinkPurpose = (typeof secretLinks.$inferSelect)["purpose"];
export type NewSecretLink = { purpose: LinkPurpose; subjectId: string; expiresAt: Date };

export async function insertSecretLink(db: Executor, link: NewSecretLink): Promise<string> {
  const secret = newSecret();
  await db.insert(secretLinks).values({ ...link, tokenHash: hashSecret(secret) });
  return secret;
}

export async function findLinkSubject(
  db: Executor,
  purpose: LinkPurpose,
  secret: string,
  now: Date,
): Promise<string | undefined> {
  const [link] = await db
    .select({ subjectId: secretLinks.subjectId })
    .from(secretLinks)
    .where(
      and(
        eq(secretLinks.tokenHash, hashSecret(secret)),
        eq(secretLinks.purpose, purpose),
        gt(secretLinks.expiresAt, now),
      ),
    );
  return link?.subjectId;
}

export async function removeSecretLinks(db: Executor, purpose: LinkPurpose, subjectId: string): Promise<void> {
  await db.delete(secretLinks).where(and(eq(secretLinks.purpose, purpose), eq(secretLinks.subjectId, subjectId)));
}
