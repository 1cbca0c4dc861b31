"use client";

import { useEffect } from "react";

const TYPED_INTO = "input:not([type=radio]), textarea, select, [contenteditable]";

/** Single keys that do something, unless somebody is typing. */
export function useShortcuts(actions: Readonly<Record<string, () => void>>) {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
      const isTyping = event.target instanceof Element && event.target.matches(TYPED_INTO);
      if (!action || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  });
}
