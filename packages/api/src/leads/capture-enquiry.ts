import type { Executor } from "@repo/db/client";
import { DomainError } from "@repo/domain/domain-error";
import { type CapturedEnquiry, findEnquiryByKey, insertEnquiryIfNew, type NewEnquiry } from "./leads.repository";

const RESPONSE_MINUTES = 30;

export type EnquiryToCapture = Omit<NewEnquiry, "responseDueAt" | "intent"> & { listingType: "Sale" | "Lease" };
export type CaptureResult = { enquiryId: string; receivedAt: Date; leadId: string | null };

/**
 * The one way an enquiry enters, whatever it came through. The same key and words again give the same answer
 * (`leadId` is null then); the same key with other words is refused and nothing is stored.
 */
export async function captureEnquiry(
  db: Executor,
  { listingType, ...enquiry }: EnquiryToCapture,
): Promise<CaptureResult> {
  const captured: CapturedEnquiry | undefined = await insertEnquiryIfNew(db, {
    ...enquiry,
    intent: listingType === "Sale" ? "Buy" : "Rent",
    responseDueAt: new Date(enquiry.receivedAt.getTime() + RESPONSE_MINUTES * 60_000),
  });
  if (captured) return { ...captured, receivedAt: enquiry.receivedAt };
  const earlier = await findEnquiryByKey(db, enquiry.idempotencyKey);
  if (earlier?.requestHash !== enquiry.requestHash) throw new DomainError("conflict", "idempotencyKey.reused");
  return { enquiryId: earlier.enquiryId, receivedAt: earlier.createdAt, leadId: null };
}
