import { createHash } from "node:crypto";
import { invalidField } from "@repo/domain/domain-error";
import { contactDetails } from "@repo/domain/leads/contact-details";
import type { PortalLead } from "@repo/domain/leads/portal";
import { chooseOwner } from "#lead-routing/choose-owner";
import { captureEnquiry } from "#leads/capture-enquiry";
import { normaliseContact } from "#leads/normalise-contact";
import { loadPartiesInAnyState } from "#listings/load-listing-parties";
import type { RequestContext } from "#request-context";
import { requestHash } from "#request-hash";
import { findListingByRef, type LeadSourceRow } from "./lead-sources.repository";

const NO_NAME = "Name not given";

/**
 * A lead that somebody else collected, through the same door as all others. A home that nobody knows does not lose it: it
 * goes under the home that the agency chose for such leads.
 */
export async function capturePortalLead(ctx: RequestContext, source: LeadSourceRow, lead: PortalLead) {
  const { contact, home } = await checkPortalLead(ctx, source, lead);
  return captureEnquiry(ctx.db, {
    kind: "Question",
    agencyId: source.agencyId,
    listingId: home.listingId,
    routing: await chooseOwner(ctx, home),
    spamSigns: [],
    leadSourceId: source.id,
    listingType: home.listingType,
    contact,
    // The number was typed elsewhere: it proves nothing here, and leads of one number are proposed to be merged.
    matchKey: null,
    userId: null,
    message: lead.message,
    consent: { noticeVersion: `portal:${source.portal}`, channels: contact.phone === null ? ["Email"] : ["Phone"] },
    purpose: "AnswerEnquiry",
    idempotencyKey: keyOf(source, lead),
    requestHash: requestHash(lead),
    receivedAt: ctx.now(),
  });
}

/** All that can be wrong with it, before anything is stored. */
export async function checkPortalLead(ctx: RequestContext, source: LeadSourceRow, lead: PortalLead) {
  if (lead.externalId === "") throw invalidField("id", "portalLead.noId");
  const details = contactDetails.safeParse({ name: lead.name || NO_NAME, phone: lead.phone, email: lead.email });
  if (!details.success) throw invalidField("phone", details.error.issues[0]?.message ?? "input.invalid");
  const listingId = (await findListingByRef(ctx.db, source.agencyId, lead.listingRef)) ?? source.fallbackListingId;
  const home = await loadPartiesInAnyState(ctx, listingId);
  return { contact: normaliseContact(details.data, home.market), home };
}

/** The same lead of the same source always has the same key. (As of RFC 9562, version 8.) */
export function keyOf({ id }: Pick<LeadSourceRow, "id">, { externalId }: Pick<PortalLead, "externalId">): string {
  const hex = createHash("sha256").update(`${id}:${externalId}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
