import * as z from "zod";
import { DAY_MS, RETENTION } from "./retention";

/** Everything an account has, in one file. It can be fetched for so long, and is forgotten afterwards. */
export const ARCHIVE_LIFE_MS = RETENTION.Archive.days * DAY_MS;

/** For so long a link to it works, once it was asked for by somebody who signed in lately. */
export const ARCHIVE_LINK_MS = 10 * 60_000;

export const archiveView = z.object({
  askedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** Parts that are in it, of how many; both 0 until it was begun. */
  packed: z.int(),
  toPack: z.int(),
  isReady: z.boolean(),
});
export type ArchiveView = z.infer<typeof archiveView>;

export const archiveLink = z.object({ secret: z.string() });
export type ArchiveLink = z.infer<typeof archiveLink>;
