import "server-only";
import { randomUUID } from "node:crypto";
import { loadActor } from "@repo/api/identity/load-actor";
import type { RequestContext } from "@repo/api/request-context";
import { networkOf } from "@repo/domain/access/network-of";
import { coarseDeviceOf } from "@repo/domain/identity/coarse-device";
import { cookies, headers } from "next/headers";
import { getToken } from "next-auth/jwt";
import { webEnv } from "#env";
import { database } from "#server/database";
import { deviceIdFrom } from "#server/device-id";
import { sessionCookieName } from "#server/session-cookies";

/** From the request's cookies; an ended session, a suspended user or a forged cookie makes a visitor. */
export async function createRequestContext(): Promise<RequestContext> {
  const cookieStore = await cookies();
  const values = Object.fromEntries(cookieStore.getAll().map(({ name, value }) => [name, value]));
  const token = await getToken({
    // next-auth's reader asks for a Pages Router request but only looks at its cookies and headers.
    // oxlint-disable-next-line no-unsafe-type-assertion
    req: { cookies: values, headers: {} } as Parameters<typeof getToken>[0]["req"],
    secret: webEnv().NEXTAUTH_SECRET,
    cookieName: sessionCookieName(),
  });
  const given = await headers();
  const now = () => new Date();
  return {
    db: database(),
    actor: await loadActor(database(), token?.sessionId, now()),
    now,
    requestId: requestIdOf(given),
    sessionId: token?.sessionId,
    sealKey: webEnv().SEAL_SECRET ?? webEnv().NEXTAUTH_SECRET,
    breachedPasswordsFile: webEnv().BREACHED_PASSWORDS_FILE,
    deviceId: deviceIdFrom(cookieStore),
    clientAddress: networkOf(given.get("x-forwarded-for"), webEnv().TRUSTED_PROXIES),
    device: coarseDeviceOf(given.get("user-agent")),
  };
}

const REQUEST_ID = /^[\w-]{8,40}$/;

/** Of a proxy of ours that already gave it one; a caller's own is not taken over. */
function requestIdOf(given: Headers): string {
  const claimed = webEnv().TRUSTED_PROXIES > 0 ? given.get("x-request-id") : null;
  return claimed !== null && REQUEST_ID.test(claimed) ? claimed : randomUUID();
}
