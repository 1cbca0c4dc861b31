import type { ImportMapping } from "@repo/domain/listing-import/import-mapping";
import type { FileRecord } from "./file-record";
import { readCsvRecords } from "./read-csv-records";
import { readJsonRecords } from "./read-json-records";

export function readRecords(
  file: string,
  mapping: ImportMapping,
  onBytes: (bytes: number) => void,
): AsyncGenerator<FileRecord> {
  if (file.toLowerCase().endsWith(".json")) return readJsonRecords(file, onBytes);
  return readCsvRecords(file, Object.values(mapping.columns), onBytes);
}
