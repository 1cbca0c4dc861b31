import { notFound } from "@repo/domain/domain-error";
import type { VisitByLinkInput } from "@repo/domain/visits/visit.schema";
import { openSecretLink } from "#messages/open-secret-link";
import type { RequestContext } from "#request-context";
import { openByLink, openedByLetter } from "./visit-link";
import { findVisit } from "./visits.repository";

/** The link of the booking itself, or one from a letter about the visit. Any other is answered as a missing visit. */
export async function openVisitByLink(ctx: RequestContext, { visitId, manageToken }: VisitByLinkInput) {
  const [visit, subjectId] = await Promise.all([findVisit(ctx.db, visitId), openSecretLink(ctx, "Visit", manageToken)]);
  if (!visit) throw notFound("visit");
  return subjectId === visit.id ? openedByLetter(visit) : openByLink(visit, manageToken);
}
