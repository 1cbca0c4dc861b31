"use client";

import { useEffect } from "react";

const TYPED_INTO = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";

/** Single keys that do something, unless somebody is typing or a dialog lies over the page. */
export function useShortcuts(actions: Readonly<Record<string, () => void>>) {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
      const isTyping = event.target instanceof Element && event.target.matches(TYPED_INTO);
      const isCovered = event.target instanceof Element && event.target.closest("[role=dialog]") !== null;
      if (!action || isTyping || isCovered || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  });
}
