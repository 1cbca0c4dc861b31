import type { Executor } from "@repo/db/client";
import { DomainError } from "@repo/domain/domain-error";
import { isHeldBack } from "@repo/domain/leads/spam";
import { findEnquiryByKey, insertEnquiryIfNew, insertHeldEnquiry, type NewEnquiry } from "./capture.repository";
import { responseDue } from "./response-due";

export type EnquiryToCapture = Omit<NewEnquiry, "responseDueAt" | "intent"> & { listingType: "Sale" | "Lease" };
/** `leadId` is null for what is held back, and for what was there already. */
export type CaptureResult = { enquiryId: string; receivedAt: Date; leadId: string | null };

/**
 * The one way an enquiry enters, whatever it came through. The same key and words again give the same answer; the same
 * key with other words is refused and nothing is stored.
 */
export async function captureEnquiry(
  db: Executor,
  { listingType, ...given }: EnquiryToCapture,
): Promise<CaptureResult> {
  const { receivedAt } = given;
  const intent = listingType === "Sale" ? "Buy" : "Rent";
  const enquiry: NewEnquiry = { ...given, intent, responseDueAt: responseDue(receivedAt) };
  if (isHeldBack(enquiry.spamSigns)) {
    const held = await insertHeldEnquiry(db, enquiry);
    if (held) return { ...held, receivedAt, leadId: null };
  } else {
    const captured = await insertEnquiryIfNew(db, enquiry);
    if (captured) return { ...captured, receivedAt };
  }
  const earlier = await findEnquiryByKey(db, enquiry.idempotencyKey);
  if (earlier?.requestHash !== enquiry.requestHash) throw new DomainError("conflict", "idempotencyKey.reused");
  return { enquiryId: earlier.enquiryId, receivedAt: earlier.createdAt, leadId: null };
}
