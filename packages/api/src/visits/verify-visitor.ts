import { isRiskyBooking } from "@repo/domain/visits/booking-risk";
import { requireCode } from "#identity/require-code";
import type { NormalisedContact } from "#leads/normalise-contact";
import type { RequestContext } from "#request-context";
import { findVisitorHistory } from "./visitor-history.query";

/** Asks for a code where the risk rules do. Throws at the field where the visitor has to do something. */
export async function verifyVisitor(
  ctx: RequestContext,
  contact: NormalisedContact,
  code: string | undefined,
): Promise<void> {
  if (!isRiskyBooking(await findVisitorHistory(ctx.db, contact.key, ctx.now()))) return;
  await requireCode(ctx, { contactKey: contact.key, email: contact.email }, code);
}
