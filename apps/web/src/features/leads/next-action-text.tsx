import type { LeadView } from "@repo/domain/leads/lead.schema";
import type { NextAction } from "@repo/domain/leads/next-action";
import { Lightbulb } from "lucide-react";

const ADVICE: Readonly<Record<NextAction, string>> = {
  Answer: "Call or write now: an answer was promised.",
  DoTask: "Do what you planned; it is due.",
  AskAfterVisit: "Ask how the visit was, and what comes next.",
  OfferVisit: "Offer a visit.",
  FollowUp: "Nothing happened for three days. Plan a follow-up.",
};

/** What would bring the lead further. */
export function NextActionText({ lead }: { lead: LeadView }) {
  if (lead.nextAction === null) return null;
  return (
    <p className="flex items-start gap-2">
      <Lightbulb aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" strokeWidth={1.75} />
      {ADVICE[lead.nextAction]}
    </p>
  );
}
