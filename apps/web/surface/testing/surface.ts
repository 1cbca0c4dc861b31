import type { Rows } from "@repo/api/testing/access-world";
import type { StateHome } from "@repo/api/testing/state-world";
import { encode } from "next-auth/jwt";
import { inject } from "vitest";

export const RELATIONS = ["own", "same agency", "foreign"] as const;
export type Relation = (typeof RELATIONS)[number];

type Surface = {
  /** Where callers reach the app without a proxy in front. */
  origin: string;
  /** The same build without `proxy.ts`, as it stands behind TLS. */
  bareOrigin: string;
  /** Where the first process answers monitoring. */
  metricsPort: number;
  /** What the provider of text messages signs its reports with. */
  textsToken: string;
  /** A process of its own to be ended, and the file that then says with which code it exited. */
  leaving: { origin: string; pid: number; exitFile: string };
  secret: string;
  /** Its file leads nowhere. */
  brokenPicture: string;
  /** Files that hold all that the processes wrote. */
  logs: readonly string[];
  /** Of everybody who could call; an anonymous caller has none. */
  sessionIds: Readonly<Record<string, string | undefined>>;
  rows: Readonly<Record<Relation, Rows>>;
  localityId: string;
  /** A home in every state, of one place. */
  states: { citySlug: string; localitySlug: string; homes: readonly StateHome[] };
};

declare module "vitest" {
  interface ProvidedContext {
    surface: Surface;
  }
}

export const surface = inject("surface");

/** Words that only one relation's rows hold. */
export const CANARY = /canary-of-(own|same|foreign)/;

const AGENCIES: Readonly<Record<string, Relation>> = {
  agent: "own",
  manager: "own",
  "agent of another agency": "foreign",
};
const BUYERS: Readonly<Record<string, Relation>> = { buyer: "own", "other buyer": "same agency" };

/** Whether the rows are those of the caller's agency. */
export function isOfAgency(principal: string, { agencyId }: Rows): boolean {
  const relation = AGENCIES[principal];
  return relation !== undefined && surface.rows[relation].agencyId === agencyId;
}

const WORDS: Readonly<Record<Relation, string>> = {
  own: "canary-of-own",
  "same agency": "canary-of-same",
  foreign: "canary-of-foreign",
};

/** The words in an answer that are of rows neither of the caller's agency nor about the caller. */
export function foreignWords(principal: string, text: string): readonly string[] {
  return RELATIONS.filter(
    (relation) =>
      text.includes(WORDS[relation]) &&
      BUYERS[principal] !== relation &&
      !isOfAgency(principal, surface.rows[relation]),
  );
}

/** As the app itself signs people in; on `bareOrigin` it does so under a `__Host-` name. */
export async function cookieOf(principal: string, origin = surface.origin): Promise<Record<string, string>> {
  const sessionId = surface.sessionIds[principal];
  if (sessionId === undefined) return {};
  const token = await encode({ token: { sessionId }, secret: surface.secret });
  return { cookie: `${origin === surface.origin ? "" : "__Host-"}next-auth.session-token=${token}` };
}
