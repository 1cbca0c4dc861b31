import type { Database } from "@repo/db/client";
import { sqlReader } from "./answer-by-sql.query";
import type { SearchReader } from "./compiled-search";
import { indexReader } from "./index/index-reader";
import { type LoadedIndex, loadIndex } from "./index/load-index.query";
import { syncIndex } from "./index/sync-index.query";

/** How long a failed load keeps the next one waiting. */
const RELOAD_PAUSE_MS = 1_000;

/**
 * One process's copy of the searchable listings. Every answer comes from a state of the database that is not older
 * than the question: from memory after a sync that began since, or else from PostgreSQL.
 */
export class SearchEngine {
  /** For the process's life; the names are those of the metrics. */
  readonly counts = { indexAnswers: 0, fallbackAnswers: 0, loads: 0, failedLoads: 0, failedSyncs: 0, syncedRows: 0 };
  readonly #db: Database;
  readonly #sql: SearchReader;
  #loaded: LoadedIndex | null = null;
  #loading: Promise<void> | null = null;
  #lastFailedLoad = Number.NEGATIVE_INFINITY;
  #running: Promise<LoadedIndex | null> | null = null;
  #next: Promise<LoadedIndex | null> | null = null;

  constructor(db: Database) {
    this.#db = db;
    this.#sql = sqlReader(db);
  }

  get size(): number {
    return this.#loaded?.index.size ?? 0;
  }

  /** The reader to answer one question with, chosen anew for each. */
  async reader(): Promise<SearchReader> {
    const synced = this.#loaded && (await this.#syncAfterNow());
    if (synced) {
      this.counts.indexAnswers++;
      return indexReader(synced.index);
    }
    if (this.#loaded === null) void this.load();
    this.counts.fallbackAnswers++;
    return this.#sql;
  }

  /** Fills the index, once at a time. It never rejects: PostgreSQL answers until a later load succeeds. */
  load(): Promise<void> {
    if (performance.now() - this.#lastFailedLoad < RELOAD_PAUSE_MS) return Promise.resolve();
    this.#loading ??= this.#load().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  async #load(): Promise<void> {
    try {
      this.#loaded = await loadIndex(this.#db);
      this.counts.loads++;
    } catch {
      this.#lastFailedLoad = performance.now();
      this.counts.failedLoads++;
    }
  }

  /** A sync that is running may have begun before the question, so it waits for the next, which all waiters share. */
  #syncAfterNow(): Promise<LoadedIndex | null> {
    if (this.#running === null) return this.#startSync();
    this.#next ??= this.#running.then(() => {
      this.#next = null;
      return this.#running ?? this.#startSync();
    });
    return this.#next;
  }

  /** Never two at once: the older could undo what the newer brought. */
  #startSync(): Promise<LoadedIndex | null> {
    this.#running = this.#sync().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #sync(): Promise<LoadedIndex | null> {
    const loaded = this.#loaded;
    if (loaded === null) return null;
    try {
      const changed = await syncIndex(this.#db.$client, loaded);
      if (changed === null) {
        this.#loaded = null;
        return null;
      }
      this.counts.syncedRows += changed;
      return loaded;
    } catch {
      this.counts.failedSyncs++;
      return null;
    }
  }
}

declare global {
  // Next.js may load this module once for pages and once for routes; they share one index.
  var plinthSearchEngines: WeakMap<Database, SearchEngine> | undefined;
}

/** The one engine of a pool. */
export function searchEngine(db: Database): SearchEngine {
  globalThis.plinthSearchEngines ??= new WeakMap();
  const engine = globalThis.plinthSearchEngines.get(db) ?? new SearchEngine(db);
  globalThis.plinthSearchEngines.set(db, engine);
  return engine;
}
