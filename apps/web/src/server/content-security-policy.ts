import { randomBytes } from "node:crypto";
import { EMBED_FRAME_ORIGINS } from "@repo/domain/tours/embed";

const GOOGLE_MAPS = ["https://*.googleapis.com", "https://*.gstatic.com", "https://*.ggpht.com"];

type Env = {
  NODE_ENV?: string | undefined;
  GOOGLE_MAPS_API_KEY?: string | undefined;
  MAP_STYLE_URL?: string | undefined;
};

/** One per answer: a script without it is not run, so markup that somebody smuggled in stays markup. */
export const newNonce = () => randomBytes(16).toString("base64");

/**
 * What a page may load, run and be framed by. Scripts that ours load are trusted (`strict-dynamic`); styles may be
 * inline, as React and maps write style attributes. Maps of others need their hosts, and only when they are used.
 */
export function contentSecurityPolicy(nonce: string, { NODE_ENV, GOOGLE_MAPS_API_KEY, MAP_STYLE_URL }: Env): string {
  const maps = [
    ...(GOOGLE_MAPS_API_KEY === undefined ? [] : GOOGLE_MAPS),
    ...(MAP_STYLE_URL === undefined ? [] : [new URL(MAP_STYLE_URL).origin]),
  ];
  const isDevelopment = NODE_ENV === "development";
  const directives: Readonly<Record<string, readonly string[]>> = {
    "default-src": ["'self'"],
    // React compiles its overlay of errors while developing.
    "script-src": ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(isDevelopment ? ["'unsafe-eval'"] : [])],
    "style-src": ["'self'", "'unsafe-inline'", ...maps],
    "img-src": ["'self'", "blob:", "data:", ...maps],
    "font-src": ["'self'", "data:", ...maps],
    "connect-src": ["'self'", ...maps, ...(isDevelopment ? ["ws:"] : [])],
    // Videos and tours of other sites, which a visitor asks for.
    "frame-src": EMBED_FRAME_ORIGINS,
    "worker-src": ["'self'", "blob:"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}
