import type { RequestContext } from "#request-context";
import { type ChainFault, type ChainHead, findLink, listChainFaults } from "./audit-chain.query";

const SHOWN_FAULTS = 20;

export type AuditReport = { faults: ChainFault[]; head: ChainHead; isEarlierHeadKept: boolean };

/**
 * Recomputes every hash of the audit trail. A trail cut off at its end fits together by itself: only a head that was noted
 * elsewhere shows that, so give the last one noted.
 */
export async function verifyAudit(ctx: RequestContext, earlierHead?: ChainHead): Promise<AuditReport> {
  const [faults, head, kept] = await Promise.all([
    listChainFaults(ctx.db, SHOWN_FAULTS),
    findLink(ctx.db),
    earlierHead && findLink(ctx.db, earlierHead.position),
  ]);
  return {
    faults,
    head: head ?? { position: 0, hash: "" },
    isEarlierHeadKept: earlierHead === undefined || kept?.hash === earlierHead.hash,
  };
}
