import type { AuditPage, AuditVerification, SearchAuditInput } from "@repo/domain/platform/audit.schema";
import type { RequestContext } from "#request-context";
import { findAuditEvents } from "./search-audit.query";
import { verifyAudit } from "./verify-audit";

const PAGE = 50;

export async function searchAudit(ctx: RequestContext, asked: SearchAuditInput): Promise<AuditPage> {
  const found = await findAuditEvents(ctx.db, asked, PAGE + 1);
  const events = found.slice(0, PAGE);
  return {
    events: events.map((event) => ({ ...event, occurredAt: event.occurredAt.toISOString() })),
    next: found.length > PAGE ? (events.at(-1)?.id ?? null) : null,
  };
}

/** Recomputes the chain of hashes of the whole trail. */
export async function showVerification(ctx: RequestContext): Promise<AuditVerification> {
  const { faults, head } = await verifyAudit(ctx);
  return { events: head.position, head: head.hash, firstFault: faults[0] ?? null };
}
