"use client";

import type { DecisionOutcome } from "@repo/domain/moderation/moderation.schema";
import { useEffect } from "react";

const KEYS: Readonly<Record<string, DecisionOutcome>> = {
  a: "Approved",
  c: "ChangesRequested",
  r: "Rejected",
  s: "Suspended",
};
const TYPED_INTO = "input:not([type=radio]), textarea, select, [contenteditable]";

/** a, c, r and s choose what should happen, unless somebody is typing. */
export function useOutcomeKeys(possible: readonly DecisionOutcome[], onChoose: (outcome: DecisionOutcome) => void) {
  useEffect(() => {
    const choose = (event: KeyboardEvent) => {
      const outcome = KEYS[event.key];
      const isTyping = event.target instanceof Element && event.target.matches(TYPED_INTO);
      if (!outcome || isTyping || event.ctrlKey || event.metaKey || event.altKey || !possible.includes(outcome)) return;
      event.preventDefault();
      onChoose(outcome);
    };
    document.addEventListener("keydown", choose);
    return () => document.removeEventListener("keydown", choose);
  });
}
