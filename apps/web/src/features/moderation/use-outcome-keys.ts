"use client";

import type { DecisionOutcome } from "@repo/domain/moderation/moderation.schema";
import { useEffect } from "react";

export const OUTCOME_KEYS: Readonly<Record<DecisionOutcome, string>> = {
  Approved: "a",
  ChangesRequested: "c",
  Rejected: "r",
  Suspended: "s",
};
const TYPED_INTO = "input:not([type=radio]), textarea, select, [contenteditable]";

/** The key of an outcome chooses it, unless somebody is typing. */
export function useOutcomeKeys(possible: readonly DecisionOutcome[], onChoose: (outcome: DecisionOutcome) => void) {
  useEffect(() => {
    const choose = (event: KeyboardEvent) => {
      const outcome = possible.find((one) => OUTCOME_KEYS[one] === event.key);
      const isTyping = event.target instanceof Element && event.target.matches(TYPED_INTO);
      if (!outcome || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      onChoose(outcome);
    };
    document.addEventListener("keydown", choose);
    return () => document.removeEventListener("keydown", choose);
  });
}
