import type { DraftDocument } from "@repo/domain/listings/draft-document";
import type { ListingDraft, SaveDraftInput, SavedDraft } from "@repo/domain/listings/listing-draft.schema";
import { isSameDocument } from "./draft-copy";

export type SaveState =
  | { kind: "untouched" | "saving" }
  | { kind: "saved"; at: string }
  /** It did not arrive, and is sent again; `isKept`: this device has it meanwhile. */
  | { kind: "waiting"; isKept: boolean }
  | { kind: "refused"; reason: string }
  /** Somebody saved it from elsewhere: one of the two is chosen. */
  | { kind: "conflict"; theirs: ListingDraft };

/** Why a save failed, as far as it matters here. */
export type SaveFailure = { kind: "outOfReach" } | { kind: "conflict" } | { kind: "refused"; reason: string };

export type SaverDoors = {
  send: (input: SaveDraftInput) => Promise<SavedDraft>;
  /** As it is stored now; undefined when nobody could say. */
  load: (draftId: string) => Promise<ListingDraft | undefined>;
  failureOf: (error: unknown) => SaveFailure;
  /** Puts what is typed aside on this device, and says whether that worked; nothing to keep takes it away. */
  keep: (draftId: string, kept: { version: number; document: DraftDocument } | undefined) => boolean;
  /** A save reached the server for the first time. */
  onBegun: (draftId: string) => void;
};

export type DraftAtStart = { draftId: string; agencyId: string; version: number; savedAt: string | null };

const QUIET_MS = 700;
const TRY_AGAIN_MS = 4_000;

/**
 * Saves what is typed once the typing pauses: one save at a time, always the latest, over the version it was typed on. What has not
 * arrived stays on the device and is sent again.
 */
export class DraftSaver {
  state: SaveState;
  version: number;
  draftId: string;
  #isStored: boolean;
  #pending: DraftDocument | undefined;
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly start: DraftAtStart,
    readonly doors: SaverDoors,
  ) {
    this.version = start.version;
    this.draftId = start.draftId;
    this.#isStored = start.savedAt !== null;
    this.state = start.savedAt === null ? { kind: "untouched" } : { kind: "saved", at: start.savedAt };
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly read = () => this.state;

  /** Whether the server has all that was typed. */
  get isSaved(): boolean {
    return this.#isStored && this.#pending === undefined && this.#running === undefined;
  }

  /** Goes on with what this device kept of a draft, which may be another than the page began with. */
  adopt({ draftId, version }: { draftId: string; version: number }): void {
    this.draftId = draftId;
    this.version = version;
  }

  save(document: DraftDocument): void {
    this.#pending = document;
    this.doors.keep(this.draftId, { version: this.version, document });
    if (this.state.kind !== "conflict") this.#flushIn(QUIET_MS);
  }

  /** Resolves when what was typed last is saved, or could not be. */
  readonly flush = async (): Promise<void> => {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (!this.#pending || this.state.kind === "conflict") return;
    this.#running = this.#run(this.#pending);
    await this.#running;
  };

  /** Over what somebody saved from elsewhere. */
  keepMine(theirs: ListingDraft): void {
    this.version = theirs.version;
    this.#show({ kind: "saving" });
    void this.flush();
  }

  takeTheirs(theirs: ListingDraft): void {
    this.#pending = undefined;
    this.#settle(theirs);
  }

  async #run(document: DraftDocument): Promise<void> {
    this.#pending = undefined;
    this.#show({ kind: "saving" });
    const { draftId, version } = this;
    try {
      this.#settle(await this.doors.send({ draftId, agencyId: this.start.agencyId, version, document }));
    } catch (error) {
      await this.#onFailure(this.doors.failureOf(error), document);
    } finally {
      this.#running = undefined;
    }
  }

  #settle({ version, updatedAt }: SavedDraft): void {
    this.version = version;
    const isFirst = !this.#isStored;
    this.#isStored = true;
    if (this.#pending) this.#flushIn(QUIET_MS);
    else this.doors.keep(this.draftId, undefined);
    this.#show({ kind: "saved", at: updatedAt });
    if (isFirst) this.doors.onBegun(this.draftId);
  }

  async #onFailure(failure: SaveFailure, sent: DraftDocument): Promise<void> {
    const typedSince = this.#pending;
    this.#pending ??= sent;
    if (failure.kind === "refused") {
      this.#show(failure);
      return;
    }
    const theirs = failure.kind === "conflict" ? await this.doors.load(this.draftId) : undefined;
    if (theirs && isSameDocument(theirs.document, sent)) {
      // It had arrived; only its answer was lost.
      this.#pending = typedSince;
      this.#settle(theirs);
    } else if (theirs) this.#show({ kind: "conflict", theirs });
    else {
      this.#show({
        kind: "waiting",
        isKept: this.doors.keep(this.draftId, { version: this.version, document: this.#pending }),
      });
      this.#flushIn(TRY_AGAIN_MS);
    }
  }

  #flushIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  #show(state: SaveState): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }
}
