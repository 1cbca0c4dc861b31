import { THEME_STORAGE_KEY } from "./theme-preference";

const script = `try {
  const theme = localStorage.getItem("${THEME_STORAGE_KEY}");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {}`;

/** Goes into the head, so that the chosen theme is there at the first paint; html needs suppressHydrationWarning. */
export function ThemeScript({ nonce }: { nonce: string | undefined }) {
  // Browsers hide the nonce once it was read, so that what they show differs from what was sent.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />;
}
