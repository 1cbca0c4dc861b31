"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useSyncExternalStore } from "react";
import { SegmentedControl } from "./segmented-control";
import {
  onThemePreferenceChange,
  readThemePreference,
  saveThemePreference,
  type ThemePreference,
} from "./theme-preference";

const OPTIONS = [
  { value: "system", label: "System", icon: <Monitor aria-hidden strokeWidth={1.75} /> },
  { value: "light", label: "Light", icon: <Sun aria-hidden strokeWidth={1.75} /> },
  { value: "dark", label: "Dark", icon: <Moon aria-hidden strokeWidth={1.75} /> },
] as const;

export function ThemeToggle() {
  const theme = useSyncExternalStore<ThemePreference>(onThemePreferenceChange, readThemePreference, () => "system");
  return <SegmentedControl label="Theme" options={OPTIONS} value={theme} onValueChange={saveThemePreference} />;
}
