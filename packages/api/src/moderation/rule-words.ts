import type { ModerationRule } from "@repo/domain/moderation/moderation.schema";

/** The house rules as letters name them. */
export const RULE_WORDS: Readonly<Record<ModerationRule, string>> = {
  Accuracy: "Facts must be complete and consistent",
  ContactInText: "No contact details in the text",
  Photos: "Pictures must show this home",
  Duplicate: "A home is listed once",
  Prohibited: "This may not be offered here",
  Other: "Another house rule, named in the reason",
};
