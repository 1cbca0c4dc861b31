export const MESSAGE_KINDS = [
  "EnquiryReceived",
  "LeadHandedOver",
  "LeadLate",
  "TaskDue",
  "VisitRequested",
  "VisitBooked",
  "VisitDenied",
  "VisitRescheduled",
  "VisitCancelled",
  "VisitReminder",
  "VisitSeatFree",
  "ListingDecided",
  "SavedSearchToConfirm",
  "SavedSearchAlert",
  "VerificationCode",
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];
