import type { MetadataRoute } from "next";
import { webEnv } from "#env";

export const dynamic = "force-dynamic";

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/agent", "/admin", "/api", "/visit", "/reset"] },
    sitemap: new URL("/sitemap.xml", webEnv().NEXTAUTH_URL).toString(),
  };
}
