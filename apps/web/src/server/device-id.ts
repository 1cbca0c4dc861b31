import "server-only";
import { randomUUID } from "node:crypto";
import * as z from "zod";
import { webEnv } from "#env";
import { hostCookieName } from "#server/session-cookies";

const cookieName = () => hostCookieName("plinth-device");
const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

type CookieReader = { get(name: string): { value: string } | undefined };

/** A random mark of the browser, so that two enquiries of one visitor can be told to belong together. */
export function deviceIdFrom(cookies: CookieReader): string | null {
  return z.uuid().safeParse(cookies.get(cookieName())?.value).data ?? null;
}

/** The cookie a browser without a mark is given. */
export function newDeviceCookie(): { deviceId: string; header: string } {
  const deviceId = randomUUID();
  const secure = webEnv().NEXTAUTH_URL.startsWith("https:") ? "; Secure" : "";
  return {
    deviceId,
    header: `${cookieName()}=${deviceId}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; HttpOnly; SameSite=Lax${secure}`,
  };
}
