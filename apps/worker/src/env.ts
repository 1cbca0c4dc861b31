import * as z from "zod";

/** As a composition passes a variable that nobody set. */
const emptyIsUnset = z.literal("").transform(() => undefined);

const schema = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must be a postgres:// address"),
  /** Where people reach the web app: the links in letters lead there. */
  NEXTAUTH_URL: z.url(),
  /** Folder of the pictures, the same as the web app's. */
  MEDIA_DIR: z.string().min(1),
  /** A store that speaks S3 instead: `https://key:secret@host/bucket?region=…`, key and secret percent-encoded. */
  MEDIA_S3_URL: z.union([emptyIsUnset, z.url({ protocol: /^https?$/ })]).optional(),
  /** `smtps://user:password@host:465`; without it letters are kept for administrators to read. */
  SMTP_URL: z
    .union([emptyIsUnset, z.string().regex(/^smtps?:\/\//, "must be an smtp:// or smtps:// address")])
    .optional(),
  /** A provider of text messages, `https://account:token@host/2010-04-01/Accounts/account`; without it they are kept as well. */
  TEXTS_URL: z.union([emptyIsUnset, z.url({ protocol: /^https?$/ })]).optional(),
  /** The number they come from. */
  TEXTS_FROM: z.string().default("+15005550006"),
  /** Where monitoring asks, apart from the public port; nobody outside may reach it. Without it nobody is answered. */
  METRICS_PORT: z.union([emptyIsUnset, z.coerce.number().int().min(1).max(65_535)]).optional(),
  MAIL_FROM: z.string().default("Plinth <no-reply@plinth.example>"),
});

/** Stops the worker with every wrong name at once. */
export function workerEnv(): z.infer<typeof schema> {
  return parsed(schema);
}

/** Commands send no letters and serve no pictures. */
export function commandEnv(): { DATABASE_URL: string } {
  return parsed(schema.pick({ DATABASE_URL: true }));
}

function parsed<Schema extends z.ZodType>(asked: Schema): z.infer<Schema> {
  const result = asked.safeParse(process.env);
  if (result.success) return result.data;
  throw new Error(`The environment of the worker is not usable:\n${z.prettifyError(result.error)}`);
}
