export const BROWSERS = ["Chrome", "Edge", "Firefox", "Safari", "Samsung", "Other"] as const;
export const SYSTEMS = ["Android", "iOS", "Windows", "macOS", "Linux", "Other"] as const;

/** Enough for somebody to recognise their own device by, and shared by millions: no versions, no models. */
export type CoarseDevice = { browser: (typeof BROWSERS)[number]; system: (typeof SYSTEMS)[number] };

/** The first that fits counts, as browsers claim to be those before them. */
const BROWSER_MARKS: readonly [RegExp, CoarseDevice["browser"]][] = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"],
  [/\bSamsungBrowser\//, "Samsung"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const SYSTEM_MARKS: readonly [RegExp, CoarseDevice["system"]][] = [
  [/\bAndroid\b/, "Android"],
  [/\b(?:iPhone|iPad|iPod)\b/, "iOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bLinux\b|\bX11\b/, "Linux"],
];

export function coarseDeviceOf(userAgent: string | null): CoarseDevice {
  const firstOf = <Name>(marks: readonly [RegExp, Name][]) => marks.find(([mark]) => mark.test(userAgent ?? ""))?.[1];
  return { browser: firstOf(BROWSER_MARKS) ?? "Other", system: firstOf(SYSTEM_MARKS) ?? "Other" };
}
