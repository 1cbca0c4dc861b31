/** What a reader is told for a reason key of the API: what happened, what is safe, what to do. */
const REASONS: Readonly<Record<string, string>> = {
  unexpected: "Something went wrong on our side. Nothing was lost; please try again.",
  "input.invalid": "Please check the marked fields.",
  "session.required": "Please sign in first.",
  "audience.forbidden": "Your account may not do this.",
  "listing.notFound": "This home is not available any more.",
  "listing.changedMeanwhile": "Somebody changed this listing a moment ago. Reload to see the latest, then try again.",
  "listing.statusNotReachable": "The listing cannot move to this status from where it is now.",
  "listing.notAwaitingDecision": "This listing is not waiting for a decision any more.",
  "moderation.notFound": "This listing cannot be decided by you.",
  "lead.notFound": "This lead does not exist or belongs to somebody else.",
  "lead.changedMeanwhile": "Somebody changed this lead a moment ago. Reload to see the latest, then try again.",
  "lead.stageNotReachable": "The lead cannot move to this stage from where it is now.",
  "lead.lossReasonRequired": "Choose why the lead ends here.",
  "visit.notFound": "This visit does not exist, or the link is not complete.",
  "visit.notCancellable": "This visit cannot be cancelled any more.",
  "visit.changedMeanwhile": "This visit changed a moment ago. Reload to see the latest.",
  "idempotencyKey.reused": "This was already sent with other details. Reload the page to send a new one.",
  "contact.required": "Give a phone number or an e-mail address, so you can be answered.",
  "phone.invalid": "This does not look like a complete phone number.",
  "consent.channelRequired": "Choose at least one way to be contacted.",
  "text.required": "Please fill this in.",
  "text.unstorable": "This holds characters that cannot be stored.",
  "password.tooShort": "Use at least 12 characters.",
  "price.mustBePositive": "Give a price above zero.",
  "price.reversed": "The highest price is below the lowest.",
  "area.reversed": "The largest area is below the smallest.",
  "area.required": "Give at least one area.",
  "description.tooShort": "Write at least 40 characters, so buyers learn something about the home.",
  "displayConsent.required": "The owner must have agreed that the home is shown in public.",
  "floor.aboveTop": "The floor is above the building's top floor.",
  "locality.unknown": "Choose a locality from the list.",
  "decision.reasonRequired": "Say what is wrong and how to put it right, in at least 10 characters.",
  "decision.ruleRequired": "Name the rule this decision rests on.",
  "cursor.invalid": "The list changed. Reload the page to see it from the start.",
};

/** Words for a reason key; a validator's own sentence for a field stays as it is. */
export function reasonText(reason: string): string {
  return REASONS[reason] ?? (reason.includes(" ") ? reason : (REASONS.unexpected ?? reason));
}
