import { notFound } from "@repo/domain/domain-error";
import type { PrivacyLinkInput } from "@repo/domain/privacy/privacy.schema";
import { openSecretLink } from "#messages/open-secret-link";
import type { RequestContext } from "#request-context";
import { openVisitByLink } from "#visits/open-visit-by-link";
import { type Consent, findConsent, findContactOfLead, findZoneOfContact, isOfContact } from "./consents.repository";
import type { OpenedByPrivacyLink } from "./opened-by-privacy-link";

/** The one agency's contact that a link is about. A wrong link, an old one and an erased person are answered alike. */
export async function openPrivacyLink(ctx: RequestContext, { token, visitId }: PrivacyLinkInput) {
  const contactId = await (visitId === undefined
    ? openSecretLink(ctx, "Privacy", token)
    : contactOfVisit(ctx, visitId, token));
  const timeZone = contactId === undefined ? undefined : await findZoneOfContact(ctx.db, contactId);
  if (contactId === undefined || timeZone === undefined) throw notFound("privacy");
  return { contactId, timeZone };
}

async function contactOfVisit(ctx: RequestContext, visitId: string, manageToken: string): Promise<string | undefined> {
  const { leadId } = await openVisitByLink(ctx, { visitId, manageToken });
  return leadId === null ? undefined : findContactOfLead(ctx.db, leadId);
}

/** A receipt that the link's contact gave. */
export async function findLinkedConsent(
  ctx: RequestContext,
  receiptId: string,
  contactId: string,
): Promise<Consent & OpenedByPrivacyLink> {
  const consent = await findConsent(ctx.db, receiptId, isOfContact(contactId));
  if (!consent) throw notFound("consent");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand has no runtime value; `openPrivacyLink` gave the contact
  return consent as Consent & OpenedByPrivacyLink;
}
