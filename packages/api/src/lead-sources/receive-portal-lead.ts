import { createHmac } from "node:crypto";
import { DomainError, notFound } from "@repo/domain/domain-error";
import { readPortalLead } from "@repo/domain/leads/portal";
import { isSameText } from "#access/is-same-text";
import type { RequestContext } from "#request-context";
import { capturePortalLead } from "./capture-portal-lead";
import { findLeadSource } from "./lead-sources.repository";

type Sent = { sourceId: string; signature: string | null; body: string };

/**
 * What a portal sends, signed with the secret of its source: `sha256=` and the hex HMAC of the body. A wrong signature
 * and an unknown source look alike.
 */
export async function receivePortalLead(ctx: RequestContext, { sourceId, signature, body }: Sent): Promise<string> {
  const source = await findLeadSource(ctx.db, sourceId);
  if (!source || !isSignedWith(source.secret, signature, body)) throw notFound("leadSource");
  const { enquiryId } = await capturePortalLead(ctx, source, readPortalLead(source.portal, parsed(body)));
  return enquiryId;
}

function isSignedWith(secret: string, signature: string | null, body: string): boolean {
  return isSameText(signature ?? "", `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new DomainError("invalidInput", "portalLead.noJson");
  }
}
