import type { Executor } from "@repo/db/client";
import { DomainError } from "@repo/domain/domain-error";
import { isHeldBack } from "@repo/domain/leads/spam";
import { promiseResponse } from "#lead-routing/promise-response";
import { findEnquiryByKey, insertEnquiryIfNew, insertHeldEnquiry, type NewEnquiry } from "./capture.repository";

export type EnquiryToCapture = Omit<NewEnquiry, "responseDueAt" | "intent"> & { listingType: "Sale" | "Lease" };
/** `leadId` is null for what is held back, and for what was there already. */
export type CaptureResult = {
  enquiryId: string;
  receivedAt: Date;
  answerBy: Date;
  timeZone: string;
  leadId: string | null;
};

/**
 * The one way an enquiry enters, whatever it came through. The same key and words again give the same answer; the same
 * key with other words is refused and nothing is stored.
 */
export async function captureEnquiry(
  db: Executor,
  { listingType, ...given }: EnquiryToCapture,
): Promise<CaptureResult> {
  const { receivedAt, agencyId } = given;
  const intent = listingType === "Sale" ? "Buy" : "Rent";
  const promise = await promiseResponse(db, agencyId, receivedAt);
  const enquiry: NewEnquiry = { ...given, intent, responseDueAt: promise.answerBy };
  if (isHeldBack(enquiry.spamSigns)) {
    const held = await insertHeldEnquiry(db, enquiry);
    if (held) return { ...held, ...promise, receivedAt, leadId: null };
  } else {
    const captured = await insertEnquiryIfNew(db, enquiry);
    if (captured) return { ...captured, ...promise, receivedAt };
  }
  const earlier = await findEnquiryByKey(db, enquiry.idempotencyKey);
  if (earlier?.requestHash !== enquiry.requestHash) throw new DomainError("conflict", "idempotencyKey.reused");
  const { enquiryId, createdAt } = earlier;
  return { enquiryId, receivedAt: createdAt, ...(await promiseResponse(db, agencyId, createdAt)), leadId: null };
}
