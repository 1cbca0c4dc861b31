import type { ModerationRule } from "#moderation/moderation.schema";

/** The house rules as pages and letters cite them. */
export const RULE_NAMES: Readonly<Record<ModerationRule, string>> = {
  Accuracy: "Facts must be complete and consistent",
  ContactInText: "No contact details in the text",
  Photos: "Pictures must show this home",
  Duplicate: "A home is listed once",
  Prohibited: "This may not be offered here",
  Other: "Another house rule, named in the reason",
};
