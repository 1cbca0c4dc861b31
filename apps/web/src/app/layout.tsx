import "./globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { webEnv } from "#env";
import { MapSettingsProvider } from "#map/map-settings";
import { SkipLink } from "#ui/skip-link";
import { ThemeScript } from "#ui/theme-script";
import { Toaster } from "#ui/toaster";

// Every page knows who is signed in, so none is made at build time.
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { default: "Plinth: homes on a map, visits you can rely on", template: "%s · Plinth" },
  description: "Search homes on a map, see honest areas and prices, ask the agent and book a visit.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf9f6" },
    { media: "(prefers-color-scheme: dark)", color: "#151412" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const env = webEnv();
  const mapSettings = {
    googleMapsApiKey: env.GOOGLE_MAPS_API_KEY,
    googleMapsMapId: env.GOOGLE_MAPS_MAP_ID,
    styleUrl: env.MAP_STYLE_URL,
  };
  return (
    <html lang="en-IN" suppressHydrationWarning>
      <head>
        <ThemeScript nonce={nonce} />
      </head>
      <body>
        <SkipLink />
        <MapSettingsProvider settings={mapSettings}>{children}</MapSettingsProvider>
        <Toaster />
      </body>
    </html>
  );
}
