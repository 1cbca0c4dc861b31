import path from "node:path";
import type { NextConfig } from "next";

const rootDir = path.join(import.meta.dirname, "../..");

export default {
  output: "standalone",
  typedRoutes: true,
  poweredByHeader: false,
  transpilePackages: ["@repo/api", "@repo/db", "@repo/domain"],
  outputFileTracingRoot: rootDir,
  turbopack: { root: rootDir },
  serverExternalPackages: ["postgres", "@node-rs/argon2"],
} satisfies NextConfig;
