import * as z from "zod";
import { draftDocument } from "#listings/draft-document";
import { LISTING_TYPES } from "#listings/listing-type";
import { PROPERTY_SUB_TYPES } from "#listings/property-type";
import { rowVersion } from "#row-version";

export const draftIdInput = z.strictObject({ draftId: z.uuid() });

/** The first one of an id begins a draft, with version 0; whoever types makes the id, so that a repeated one begins nothing new. */
export const saveDraftInput = z.strictObject({
  draftId: z.uuid(),
  agencyId: z.uuid(),
  /** Of the draft as it was when this was typed. */
  version: rowVersion,
  document: draftDocument,
});
export type SaveDraftInput = z.infer<typeof saveDraftInput>;

export const savedDraft = z.object({ version: z.int(), updatedAt: z.iso.datetime() });
export type SavedDraft = z.infer<typeof savedDraft>;

export const listingDraft = savedDraft.extend({
  id: z.uuid(),
  agencyId: z.uuid(),
  document: draftDocument,
  /** What keeps its photos, once there are any. */
  listingId: z.uuid().nullable(),
});
export type ListingDraft = z.infer<typeof listingDraft>;

/** In the list of unfinished ones. */
export const draftSummary = z.object({
  id: z.uuid(),
  listingType: z.enum(LISTING_TYPES),
  propertySubType: z.enum(PROPERTY_SUB_TYPES),
  projectName: z.string(),
  addressLine: z.string(),
  localityName: z.string().nullable(),
  agentName: z.string(),
  updatedAt: z.iso.datetime(),
});
export type DraftSummary = z.infer<typeof draftSummary>;

export const handInDraftInput = z.strictObject({ draftId: z.uuid(), version: rowVersion });
export type HandInDraftInput = z.infer<typeof handInDraftInput>;
