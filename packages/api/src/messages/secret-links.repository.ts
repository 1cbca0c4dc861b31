import type { Executor } from "@repo/db/client";
import { secretLinks } from "@repo/db/schema/messages";
import { and, eq, gt, lt } from "drizzle-orm";
import { hashSecret, newSecret } from "#access/secret-link";

type LinkPurpose = (typeof secretLinks.$inferSelect)["purpose"];

/** Makes a link that opens one thing until it expires, and returns its secret, which is kept nowhere. */
export async function insertSecretLink(
  db: Executor,
  link: { purpose: LinkPurpose; subjectId: string; expiresAt: Date },
): Promise<string> {
  const secret = newSecret();
  await db.insert(secretLinks).values({ ...link, tokenHash: hashSecret(secret) });
  return secret;
}

/** What the secret opens; nothing when it is wrong, expired or meant for something else. */
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

export async function removeExpiredLinks(db: Executor, now: Date): Promise<void> {
  await db.delete(secretLinks).where(lt(secretLinks.expiresAt, now));
}
