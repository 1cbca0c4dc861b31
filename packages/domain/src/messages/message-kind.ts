export const MESSAGE_KINDS = [
  "EnquiryReceived",
  "VisitBooked",
  "VisitCancelled",
  "ListingDecided",
  "SavedSearchToConfirm",
  "SavedSearchAlert",
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];
