"use client";

import type { DecisionOutcome } from "@repo/domain/moderation/moderation.schema";
import { useShortcuts } from "#ui/use-shortcuts";

export const OUTCOME_KEYS: Readonly<Record<DecisionOutcome, string>> = {
  Approved: "a",
  ChangesRequested: "c",
  Rejected: "r",
  Suspended: "s",
};

/** The key of an outcome chooses it, unless somebody is typing. */
export function useOutcomeKeys(possible: readonly DecisionOutcome[], onChoose: (outcome: DecisionOutcome) => void) {
  useShortcuts(Object.fromEntries(possible.map((outcome) => [OUTCOME_KEYS[outcome], () => onChoose(outcome)])));
}
