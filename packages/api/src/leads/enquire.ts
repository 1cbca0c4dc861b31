import { userIdOf } from "@repo/domain/access/actor";
import type { EnquireInput, EnquireResult } from "@repo/domain/leads/lead.schema";
import { toListingAgent } from "@repo/domain/leads/route-lead";
import { isHeldBack } from "@repo/domain/leads/spam";
import { chooseOwner } from "#lead-routing/choose-owner";
import { loadListingParties } from "#listings/load-listing-parties";
import type { RequestContext } from "#request-context";
import { requestHash } from "#request-hash";
import { judgeEnquiry } from "#spam/judge-enquiry";
import { captureEnquiry } from "./capture-enquiry";
import { matchKeyOf } from "./match-key";
import { normaliseContact } from "./normalise-contact";

export async function enquire(ctx: RequestContext, input: EnquireInput): Promise<EnquireResult> {
  const home = await loadListingParties(ctx, input.listingId);
  const contact = normaliseContact(input.contact, home.market);
  const spamSigns = await judgeEnquiry(ctx, { ...input, contactKey: contact.key });
  const captured = await captureEnquiry(ctx.db, {
    kind: "Question",
    agencyId: home.agencyId,
    listingId: home.listingId,
    // Nobody works what is held back; whoever lets it in decides that it is a lead.
    routing: isHeldBack(spamSigns) ? { ...toListingAgent(home), facts: null } : await chooseOwner(ctx, home),
    spamSigns,
    listingType: home.listingType,
    contact,
    matchKey: matchKeyOf(ctx, contact.key),
    userId: userIdOf(ctx.actor),
    message: input.message,
    consent: input.consent,
    purpose: "AnswerEnquiry",
    idempotencyKey: input.idempotencyKey,
    requestHash: requestHash(input),
    receivedAt: ctx.now(),
  });
  return {
    enquiryId: captured.enquiryId,
    receivedAt: captured.receivedAt.toISOString(),
    answerBy: captured.answerBy.toISOString(),
    timeZone: captured.timeZone,
    agentName: home.agentName,
    agencyName: home.agencyName,
  };
}
