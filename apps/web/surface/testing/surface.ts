import { encode } from "next-auth/jwt";
import { inject } from "vitest";

type Rows = { agencyId: string; memberId: string; userId: string; ids: Readonly<Record<string, string>> };

type Surface = {
  /** Where callers reach the app without a proxy in front. */
  origin: string;
  /** The same build without `proxy.ts`, as it stands behind TLS. */
  bareOrigin: string;
  secret: string;
  /** Its file leads nowhere. */
  brokenPicture: string;
  /** Files that hold all that the processes wrote. */
  logs: readonly string[];
  /** Of everybody who could call; an anonymous caller has none. */
  sessionIds: Readonly<Record<string, string | undefined>>;
  rows: Readonly<Record<"own" | "same agency" | "foreign", Rows>>;
  localityId: string;
};

declare module "vitest" {
  interface ProvidedContext {
    surface: Surface;
  }
}

export const surface = inject("surface");

/** Words that only one relation's rows hold. */
export const CANARY = /canary-of-(own|same|foreign)/;

export const PRINCIPALS = Object.keys(surface.sessionIds);

/** As the app itself signs people in; on `bareOrigin` it does so under a `__Host-` name. */
export async function cookieOf(principal: string, origin = surface.origin): Promise<Record<string, string>> {
  const sessionId = surface.sessionIds[principal];
  if (sessionId === undefined) return {};
  const token = await encode({ token: { sessionId }, secret: surface.secret });
  return { cookie: `${origin === surface.origin ? "" : "__Host-"}next-auth.session-token=${token}` };
}
