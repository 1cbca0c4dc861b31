import path from "node:path";
import type { NextConfig } from "next";

const rootDir = path.join(import.meta.dirname, "../..");

/** For every answer. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)" },
];

/** For what is no page, should somebody open it as one; pages get a policy with a nonce (`src/proxy.ts`). */
const noPage = [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'; sandbox" }];

export default {
  output: "standalone",
  typedRoutes: true,
  poweredByHeader: false,
  headers: async () => [
    { source: "/(.*)", headers },
    { source: "/:folder(api|media)/:path*", headers: noPage },
    { source: "/:file(icon.svg|livez|readyz)", headers: noPage },
  ],
  transpilePackages: ["@repo/api", "@repo/db", "@repo/domain"],
  outputFileTracingRoot: rootDir,
  turbopack: { root: rootDir },
  serverExternalPackages: ["postgres", "@node-rs/argon2"],
} satisfies NextConfig;
