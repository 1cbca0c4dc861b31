import * as z from "zod";

/** As a composition passes a variable that nobody set. */
const emptyIsUnset = z.literal("").transform(() => undefined);

const schema = z.object({
  /** Set by Next itself. */
  NODE_ENV: z.string().optional(),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must be a postgres:// address"),
  NEXTAUTH_URL: z.url(),
  NEXTAUTH_SECRET: z.string().min(32),
  /** Seals secrets of accounts in the database; without it NEXTAUTH_SECRET does, which then must never change. */
  SEAL_SECRET: z.string().min(32).optional(),
  /** Path of a list of leaked passwords that nobody may choose. */
  BREACHED_PASSWORDS_FILE: z.string().min(1).optional(),
  /** Both, or people are not asked whether they want to come in by Google. */
  GOOGLE_CLIENT_ID: z.union([emptyIsUnset, z.string()]).optional(),
  GOOGLE_CLIENT_SECRET: z.union([emptyIsUnset, z.string()]).optional(),
  /** Another than Google's own only where something stands in for it. */
  GOOGLE_ISSUER: z.url().optional(),
  /** The worker's provider of text messages, whose reports are signed with its token. */
  TEXTS_URL: z.union([emptyIsUnset, z.url({ protocol: /^https?$/ })]).optional(),
  /** Folder of the content-addressed pictures. */
  MEDIA_DIR: z.string().min(1),
  /** A store that speaks S3 instead: `https://key:secret@host/bucket?region=…`, key and secret percent-encoded. */
  MEDIA_S3_URL: z.union([emptyIsUnset, z.url({ protocol: /^https?$/ })]).optional(),
  GOOGLE_MAPS_API_KEY: z.string().optional(),
  GOOGLE_MAPS_MAP_ID: z.string().optional(),
  /** Proxies of our own in front, each of which adds the address it was called from; without any, claims are dropped. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** Where monitoring asks, apart from the public port; nobody outside may reach it. Without it nobody is answered. */
  METRICS_PORT: z.union([emptyIsUnset, z.coerce.number().int().min(1).max(65_535)]).optional(),
  /** Leaves signals to us (`stop-gracefully.ts`); while developing, Next ends by itself. */
  NEXT_MANUAL_SIG_HANDLE: z.string().optional(),
  /** MapLibre style of an online map; the offline style is used without it. */
  MAP_STYLE_URL: z.url().optional(),
});

type WebEnv = z.infer<typeof schema>;

let parsed: WebEnv | undefined;

/** Read at the first use, as a build has no environment; the server's start reads it once to fail early. */
export function webEnv(): WebEnv {
  parsed ??= parse();
  return parsed;
}

function parse(): WebEnv {
  const result = schema.safeParse(process.env);
  if (result.success) return result.data;
  throw new Error(`The environment of the web server is not usable:\n${z.prettifyError(result.error)}`);
}
