import "server-only";
import { webEnv } from "#env";
import { sessionCookieName } from "#server/session-cookies";

/**
 * Whether a request that changes something comes from a page of ours. Browsers say so in headers that no page can set; what
 * says nothing is no browser, and may only ask without the cookie that browsers send along by themselves.
 */
export function isFromHere({ headers }: Request): boolean {
  const origin = headers.get("origin");
  if (origin !== null && origin !== new URL(webEnv().NEXTAUTH_URL).origin)
    // The same server under another of its names, such as 127.0.0.1.
    return origin !== "null" && headers.get("sec-fetch-site") === "same-origin";
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  return origin !== null || !headers.get("cookie")?.includes(sessionCookieName());
}
