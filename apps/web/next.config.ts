import path from "node:path";
import type { NextConfig } from "next";
import { BASE_HEADERS } from "./src/server/base-headers";

const rootDir = path.join(import.meta.dirname, "../..");

const headers = Object.entries(BASE_HEADERS).map(([key, value]) => ({ key, value }));

/** For what is no page, should somebody open it as one; pages get a policy with a nonce (`src/proxy.ts`). */
const noPage = [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'; sandbox" }];

export default {
  output: "standalone",
  // Pictures are drawn once, by the worker: there is nothing to fetch or to draw on demand.
  images: { unoptimized: true },
  typedRoutes: true,
  // The checks of `npm test` look at types, also where nothing is built.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  headers: async () => [
    { source: "/(.*)", headers },
    { source: "/:folder(api|media)/:path*", headers: noPage },
    { source: "/:file(icon.svg|livez|readyz)", headers: noPage },
  ],
  transpilePackages: ["@repo/api", "@repo/db", "@repo/domain"],
  outputFileTracingRoot: rootDir,
  turbopack: { root: rootDir },
  serverExternalPackages: ["postgres", "@node-rs/argon2", "pino", "prom-client"],
} satisfies NextConfig;
