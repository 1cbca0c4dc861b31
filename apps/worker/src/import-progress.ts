import type { ImportCounts } from "@repo/api/listing-import/import-listings";
import { DomainError } from "@repo/domain/domain-error";

const BAR_WIDTH = 30;

/** A bar on a terminal, and one line at the end everywhere. The share is of bytes: rows are not known before the end. */
export function openImportProgress(totalBytes: number) {
  const startedAt = Date.now();
  let bytes = 0;
  const write = (text: string) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  };
  return {
    addBytes: (count: number) => {
      bytes += count;
    },
    show: ({ read }: Readonly<ImportCounts>) => {
      const share = Math.min(1, bytes / Math.max(1, totalBytes));
      const done = Math.round(share * BAR_WIDTH);
      write(`${"█".repeat(done)}${"░".repeat(BAR_WIDTH - done)} ${Math.floor(share * 100)} %, ${read} rows`);
    },
    finish: ({ read, added, changed, unchanged, repeated, rejected }: ImportCounts) => {
      write("");
      console.log(`${read} rows read in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
      console.log(`${added} homes added, ${changed} changed by a newer row, ${unchanged} as they were`);
      console.log(`${repeated} rows older than what is stored, ${rejected} rejected`);
    },
    fail: (error: unknown) => {
      write("");
      console.error(`✖ The import stopped; what was stored stays, and the same command goes on from there.`);
      console.error(error instanceof DomainError ? `The file ${error.reason}.` : error);
    },
  };
}
