import type { ImportMapping } from "@repo/domain/listing-import/import-mapping";
import { type ImportRow, type RowProblem, readImportRow } from "@repo/domain/listing-import/read-import-row";
import { type RequestContext } from "#request-context";
import { ensureImporter } from "./ensure-importer";
import type { FileRecord } from "./file-record";
import { importBatch } from "./import-batch";

/** Large enough to be fast, small enough that a failure in the middle loses little. */
const BATCH = 500;

export type RejectedCell = RowProblem & { line: number };

/** How many rows of the file met which fate; `repeated` rows told nothing that a newer row of the same home had not. */
export type ImportCounts = {
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  repeated: number;
  rejected: number;
};

type Observer = {
  onRejected: (cell: RejectedCell) => void;
  /** After every stored batch. */
  onProgress: (counts: Readonly<ImportCounts>) => void;
};

/**
 * Stores the homes of a file. Running it again with the same file changes nothing; with a newer file it changes what
 * differs. A batch is stored wholly or not at all, so after a failure the same command simply goes on.
 */
export async function importListings(
  ctx: RequestContext,
  { mapping, records }: { mapping: ImportMapping; records: AsyncIterable<FileRecord> },
  { onRejected, onProgress }: Observer,
): Promise<ImportCounts> {
  const importer = await ensureImporter(ctx, mapping);
  const counts: ImportCounts = { read: 0, added: 0, changed: 0, unchanged: 0, repeated: 0, rejected: 0 };
  let batch: ImportRow[] = [];
  const store = async () => {
    const stored = await importBatch(ctx, { mapping, importer, rows: batch });
    batch = [];
    for (const fate of stored) counts[fate]++;
    onProgress(counts);
  };
  for await (const record of records) {
    counts.read++;
    const result = record.problem ? { problems: [record.problem] } : readImportRow(mapping, record.values);
    if ("row" in result) batch.push(result.row);
    else {
      counts.rejected++;
      for (const problem of result.problems) onRejected({ line: record.line, ...problem });
    }
    if (batch.length === BATCH) await store();
  }
  await store();
  return counts;
}
