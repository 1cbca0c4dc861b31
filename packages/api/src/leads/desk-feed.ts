import type { Database } from "@repo/db/client";
import { listenForNotices } from "@repo/db/notices";
import type { DeskEvent } from "@repo/domain/leads/desk-event";
import * as z from "zod";
import type { LeadScope } from "./leads.query";

const CHANNEL = "desk";
/** More waiting than this, and the reader is told to ask for everything instead. */
const MOST_WAITING = 100;

const notice = z.object({ agencyId: z.string(), ownerMemberId: z.string(), leadId: z.string(), isNew: z.boolean() });
type Notice = z.infer<typeof notice>;
type Reader = { scopes: readonly LeadScope[]; push: (event: DeskEvent) => void };

/** One process's ear on PostgreSQL, shared by its open dashboards. */
export class DeskFeed {
  readonly #db: Database;
  readonly #readers = new Set<Reader>();
  #listening: Promise<unknown> | null = null;

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Changes of the leads within `scopes`, until `signal` says stop. It begins with a resync, and says it again when
   * the connection to PostgreSQL was lost for a moment: asking then for everything leaves no gap.
   */
  async *follow(scopes: readonly LeadScope[], signal: AbortSignal): AsyncGenerator<DeskEvent> {
    const waiting: DeskEvent[] = [];
    let wake = () => {};
    const push = (event: DeskEvent) => {
      if (waiting.length >= MOST_WAITING) waiting.splice(0, waiting.length, { kind: "Resync" });
      else waiting.push(event);
      wake();
    };
    const reader: Reader = { scopes, push };
    const stop = () => wake();
    signal.addEventListener("abort", stop);
    await this.#listen();
    this.#readers.add(reader);
    push({ kind: "Resync" });
    try {
      while (!signal.aborted) {
        const next = waiting.shift();
        if (next) yield next;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      this.#readers.delete(reader);
      signal.removeEventListener("abort", stop);
    }
  }

  #listen(): Promise<unknown> {
    this.#listening ??= listenForNotices(this.#db, CHANNEL, {
      onNotice: (payload) => this.#tell(payload),
      onListening: () => {
        for (const { push } of this.#readers) push({ kind: "Resync" });
      },
    }).catch((error) => {
      this.#listening = null;
      throw error;
    });
    return this.#listening;
  }

  #tell(payload: string): void {
    const { leadId, isNew, ...whose } = notice.parse(JSON.parse(payload));
    for (const { scopes, push } of this.#readers)
      if (scopes.some((scope) => concerns(whose, scope))) push({ kind: "LeadChanged", leadId, isNew });
  }
}

function concerns({ agencyId, ownerMemberId }: Pick<Notice, "agencyId" | "ownerMemberId">, scope: LeadScope): boolean {
  return scope.agencyId === agencyId && (scope.ownerMemberId === null || scope.ownerMemberId === ownerMemberId);
}

declare global {
  // As with the search engine: pages and routes share one ear.
  var plinthDeskFeeds: WeakMap<Database, DeskFeed> | undefined;
}

/** The one feed of a pool. */
export function deskFeed(db: Database): DeskFeed {
  globalThis.plinthDeskFeeds ??= new WeakMap();
  const feed = globalThis.plinthDeskFeeds.get(db) ?? new DeskFeed(db);
  globalThis.plinthDeskFeeds.set(db, feed);
  return feed;
}
