import type { Executor, Transaction } from "@repo/db/client";
import { verificationFacets } from "@repo/db/schema/verification";
import { and, asc, eq, gt, isNull, lte, or } from "drizzle-orm";
import type { Authorized } from "#access/authorize";
import type { VerificationRequest } from "./requests.repository";

type Judged = Authorized<"moderation.decide", VerificationRequest>;
type NewFacet = Pick<
  typeof verificationFacets.$inferInsert,
  "publicNumber" | "method" | "verifiedByUserId" | "verifiedAt" | "validUntil" | "endsAt"
>;
export type FacetRow = typeof verificationFacets.$inferSelect;

const ofSubject = ({ agencyId, memberId }: { agencyId: string; memberId: string | null }) =>
  and(
    eq(verificationFacets.agencyId, agencyId),
    memberId === null ? isNull(verificationFacets.memberId) : eq(verificationFacets.memberId, memberId),
  );

/** Takes the place of an older one of the same claim. */
export async function replaceFacet(tx: Transaction, request: Judged, facet: NewFacet): Promise<void> {
  const { id: requestId, agencyId, memberId, claim, market, region } = request;
  await tx
    .update(verificationFacets)
    .set({ endedAt: facet.verifiedAt })
    .where(
      and(
        ofSubject(request),
        eq(verificationFacets.claim, claim),
        eq(verificationFacets.region, region),
        isNull(verificationFacets.endedAt),
      ),
    );
  await tx.insert(verificationFacets).values({ ...facet, requestId, agencyId, memberId, claim, market, region });
}

export async function endFacetOf(tx: Transaction, { id }: Judged, endedAt: Date): Promise<void> {
  await tx
    .update(verificationFacets)
    .set({ endedAt })
    .where(and(eq(verificationFacets.requestId, id), isNull(verificationFacets.endedAt)));
}

/** What is true of an agency and of one who works there, as long as it lasts. */
export function listLiveFacets(db: Executor, agencyId: string, memberId: string, now: Date): Promise<FacetRow[]> {
  return db
    .select()
    .from(verificationFacets)
    .where(
      and(
        eq(verificationFacets.agencyId, agencyId),
        or(isNull(verificationFacets.memberId), eq(verificationFacets.memberId, memberId)),
        isNull(verificationFacets.endedAt),
        gt(verificationFacets.endsAt, now),
      ),
    )
    .orderBy(asc(verificationFacets.claim), asc(verificationFacets.verifiedAt));
}

export async function findFacet(db: Executor, facetId: string): Promise<FacetRow | undefined> {
  const [facet] = await db.select().from(verificationFacets).where(eq(verificationFacets.id, facetId));
  return facet;
}

/** Marks as reminded those that end before `until`, and returns them: each once. */
export function markReminded(tx: Transaction, until: Date, now: Date): Promise<FacetRow[]> {
  return tx
    .update(verificationFacets)
    .set({ remindedAt: now })
    .where(
      and(
        isNull(verificationFacets.endedAt),
        isNull(verificationFacets.remindedAt),
        gt(verificationFacets.endsAt, now),
        lte(verificationFacets.endsAt, until),
      ),
    )
    .returning();
}

/** Ends those whose last day is over, and returns them: each once. */
export function endOver(tx: Transaction, now: Date): Promise<FacetRow[]> {
  return tx
    .update(verificationFacets)
    .set({ endedAt: now })
    .where(and(isNull(verificationFacets.endedAt), lte(verificationFacets.endsAt, now)))
    .returning();
}
