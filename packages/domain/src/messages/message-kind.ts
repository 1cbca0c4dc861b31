export const MESSAGE_KINDS = ["EnquiryReceived", "VisitBooked", "VisitCancelled", "ListingDecided"] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];
