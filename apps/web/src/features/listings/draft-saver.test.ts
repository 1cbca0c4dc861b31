import { type DraftDocument, EMPTY_DRAFT } from "@repo/domain/listings/draft-document";
import type { SaveDraftInput, SavedDraft } from "@repo/domain/listings/listing-draft.schema";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DraftSaver, type SaveFailure } from "./draft-saver";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const typed = (price: string): DraftDocument => ({ ...EMPTY_DRAFT, price });
const AT = "2030-01-02T06:00:00.000Z";

/** A server that keeps the draft, and whose answers are given when the test says so. */
class Server {
  version = -1;
  document = EMPTY_DRAFT;
  sent: { input: SaveDraftInput; answer: () => void; lose: () => void; cutOff: () => void }[] = [];
  kept: unknown[] = [];
  begun = 0;

  saver(version = 0) {
    return new DraftSaver(
      { draftId: "d", agencyId: "a", version, savedAt: null },
      {
        send: (input) =>
          new Promise<SavedDraft>((resolve, reject) => {
            const store = () => {
              if (this.version !== -1 && input.version !== this.version) return false;
              this.version += 1;
              this.document = input.document;
              return true;
            };
            const fail = (failure: SaveFailure) => reject(failure as unknown as Error);
            this.sent.push({
              input,
              answer: () => (store() ? resolve({ version: this.version, updatedAt: AT }) : fail({ kind: "conflict" })),
              lose: () => {
                store();
                fail({ kind: "outOfReach" });
              },
              cutOff: () => fail({ kind: "outOfReach" }),
            });
          }),
        load: async () => ({
          id: "d",
          agencyId: "a",
          listingId: null,
          document: this.document,
          version: this.version,
          updatedAt: AT,
        }),
        failureOf: (error) => error as SaveFailure,
        keep: (_draftId, kept) => this.kept.push(kept) > 0,
        onBegun: () => (this.begun += 1),
      },
    );
  }
}
const pause = () => vi.advanceTimersByTimeAsync(5_000);

describe("DraftSaver", () => {
  test("sends the latest once the typing pauses, and one save at a time", async () => {
    const server = new Server();
    const saver = server.saver();
    saver.save(typed("1"));
    saver.save(typed("1.2"));
    await pause();
    saver.save(typed("1.2 c"));
    saver.save(typed("1.2 cr"));
    await pause();
    expect(server.sent.map(({ input }) => input.document.price)).toEqual(["1.2"]);
    server.sent[0]!.answer();
    await pause();
    server.sent[1]!.answer();
    await pause();
    expect(server.sent.map(({ input }) => input.document.price)).toEqual(["1.2", "1.2 cr"]);
    expect(server.document.price).toBe("1.2 cr");
    expect(saver.state).toEqual({ kind: "saved", at: AT });
    expect(saver.isSaved).toBe(true);
    expect(server.begun).toBe(1);
    expect(server.kept.at(-1)).toBeUndefined();
  });

  test("says that it waits, keeps it on the device, and sends it again", async () => {
    const server = new Server();
    const saver = server.saver();
    saver.save(typed("75 lakhs"));
    await vi.advanceTimersByTimeAsync(700);
    server.sent[0]!.cutOff();
    await vi.advanceTimersByTimeAsync(0);
    expect(saver.state).toEqual({ kind: "waiting", isKept: true });
    expect(server.kept.at(-1)).toEqual({ version: 0, document: typed("75 lakhs") });
    await pause();
    server.sent[1]!.answer();
    await pause();
    expect(server.document.price).toBe("75 lakhs");
    expect(server.kept.at(-1)).toBeUndefined();
  });

  test("a save whose answer was lost is no conflict with itself", async () => {
    const server = new Server();
    const saver = server.saver();
    saver.save(typed("1"));
    await pause();
    server.sent[0]!.answer();
    saver.save(typed("2"));
    await pause();
    server.sent[1]!.lose();
    await pause();
    server.sent[2]!.answer();
    await pause();
    expect(saver.state).toEqual({ kind: "saved", at: AT });
    expect(saver.version).toBe(1);
  });

  test("what was saved from elsewhere is overwritten only by choice", async () => {
    const server = new Server();
    const saver = server.saver();
    saver.save(typed("mine"));
    server.version = 4;
    server.document = typed("theirs");
    await pause();
    server.sent[0]!.answer();
    await pause();
    expect(saver.state).toMatchObject({ kind: "conflict", theirs: { version: 4 } });
    saver.save(typed("mine, later"));
    await pause();
    expect(server.sent).toHaveLength(1);
    if (saver.state.kind !== "conflict") throw new Error("no conflict");
    saver.keepMine(saver.state.theirs);
    await pause();
    server.sent[1]!.answer();
    await pause();
    expect(server.document.price).toBe("mine, later");
    expect(saver.state.kind).toBe("saved");
  });
});
