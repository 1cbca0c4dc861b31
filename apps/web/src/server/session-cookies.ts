import "server-only";
import type { CookiesOptions } from "next-auth";
import { webEnv } from "#env";

const isSecure = () => webEnv().NEXTAUTH_URL.startsWith("https:");

/** Browsers take a cookie of a `__Host-` name only over TLS, for this very host and all its paths: nobody beside us can set one. */
export const hostCookieName = (name: string) => (isSecure() ? `__Host-${name}` : name);

export const sessionCookieName = () => hostCookieName("next-auth.session-token");

/** Those that next-auth sets here; the others belong to ways of signing in that we do not have. */
export function authCookies(): Partial<CookiesOptions> {
  const cookie = (name: string) => ({
    name: hostCookieName(`next-auth.${name}`),
    options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const,
  });
  return {
    sessionToken: cookie("session-token"),
    callbackUrl: cookie("callback-url"),
    csrfToken: cookie("csrf-token"),
  };
}
