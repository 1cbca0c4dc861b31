import path from "node:path";
import type { NextConfig } from "next";

const rootDir = path.join(import.meta.dirname, "../..");

/** For every answer; what a page may load and run is still to be narrowed with a nonce. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  {
    key: "Content-Security-Policy",
    value: "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'",
  },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)" },
];

export default {
  output: "standalone",
  typedRoutes: true,
  poweredByHeader: false,
  headers: async () => [{ source: "/(.*)", headers }],
  transpilePackages: ["@repo/api", "@repo/db", "@repo/domain"],
  outputFileTracingRoot: rootDir,
  turbopack: { root: rootDir },
  serverExternalPackages: ["postgres", "@node-rs/argon2"],
} satisfies NextConfig;
