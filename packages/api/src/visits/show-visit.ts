import { notFound } from "@repo/domain/domain-error";
import type { VisitByLinkInput, VisitView } from "@repo/domain/visits/visit.schema";
import type { RequestContext } from "#request-context";
import { findVisitView } from "./agenda.query";
import { openByLink } from "./visit-link";
import { findVisit } from "./visits.repository";

/** For the holder of the link, who needs no account. */
export async function showVisit(ctx: RequestContext, input: VisitByLinkInput): Promise<VisitView> {
  const opened = openByLink(await findVisit(ctx.db, input.visitId), input.manageToken);
  const visit = await findVisitView(ctx.db, opened.id);
  if (!visit) throw notFound("visit");
  return visit;
}
