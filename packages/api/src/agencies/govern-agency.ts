import type { GovernAgencyInput, GovernedAgency } from "@repo/domain/agencies/governed-agency.schema";
import { notFound } from "@repo/domain/domain-error";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { type GovernedRow, listAllAgencies, markAgencyRestored, markAgencySuspended } from "./agencies.repository";

export async function listAgencies(ctx: RequestContext): Promise<GovernedAgency[]> {
  return (await listAllAgencies(ctx.db)).map(viewOf);
}

/** Its members have no desk from their next request on, and its homes are in no search. Leads and visits stay. */
export async function suspendAgency(ctx: RequestContext, { agencyId }: GovernAgencyInput): Promise<GovernedAgency> {
  const agency = await governed(ctx, agencyId);
  await inTransaction(ctx, async (tx) => {
    const homes = await markAgencySuspended(tx, agency, ctx.now());
    if (homes === undefined) return;
    await recordAudit(ctx, tx, { ...about(agencyId), action: "agency.suspend", details: { homes } });
  });
  return showAgency(ctx, agencyId);
}

export async function restoreAgency(ctx: RequestContext, { agencyId }: GovernAgencyInput): Promise<GovernedAgency> {
  const agency = await governed(ctx, agencyId);
  await inTransaction(ctx, async (tx) => {
    const homes = await markAgencyRestored(tx, agency);
    await recordAudit(ctx, tx, { ...about(agencyId), action: "agency.restore", details: { homes } });
  });
  return showAgency(ctx, agencyId);
}

const about = (agencyId: string) => ({ entity: "agency", entityId: agencyId, agencyId });

/** Nobody governs an agency they work for. */
async function governed(ctx: RequestContext, agencyId: string) {
  return authorize(ctx.actor, "agency.govern", await showAgency(ctx, agencyId));
}

async function showAgency(ctx: RequestContext, agencyId: string): Promise<GovernedAgency> {
  const [found] = await listAllAgencies(ctx.db, agencyId);
  if (!found) throw notFound("agency");
  return viewOf(found);
}

const viewOf = ({ suspendedAt, ...agency }: GovernedRow): GovernedAgency => ({
  ...agency,
  suspendedAt: suspendedAt?.toISOString() ?? null,
});
