import { type DraftDocument, draftDocument } from "@repo/domain/listings/draft-document";
import * as z from "zod";

const copy = z.object({ draftId: z.uuid(), version: z.int(), document: draftDocument });
export type DraftCopy = z.infer<typeof copy>;

const keyOf = (name: string) => `plinth.listingDraft.${name}`;
/** Of the draft that no save has reached yet: reloading the page for new ones goes on with it. */
const NEW = keyOf("new");

/** What was typed and is not known to be saved, as this device keeps it. */
export function readDraftCopy(draftId: string): DraftCopy | undefined {
  return read(keyOf(draftId));
}

export function readNewDraftCopy(): DraftCopy | undefined {
  return read(NEW);
}

/** Says whether this browser keeps anything. */
export function writeDraftCopy(kept: DraftCopy, isNew: boolean): boolean {
  try {
    localStorage.setItem(isNew ? NEW : keyOf(kept.draftId), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function removeDraftCopy(draftId: string): boolean {
  try {
    localStorage.removeItem(keyOf(draftId));
    if (read(NEW)?.draftId === draftId) localStorage.removeItem(NEW);
    return true;
  } catch {
    return false;
  }
}

function read(key: string): DraftCopy | undefined {
  try {
    return copy.safeParse(JSON.parse(localStorage.getItem(key) ?? "null")).data;
  } catch {
    return undefined;
  }
}

/** Blanks at the ends do not count: they are not kept. */
export function isSameDocument(one: DraftDocument, other: DraftDocument): boolean {
  return JSON.stringify(draftDocument.parse(one)) === JSON.stringify(draftDocument.parse(other));
}
