import { createReadStream } from "node:fs";
import { invalidField } from "@repo/domain/domain-error";
import { CsvError, parse } from "csv-parse";
import type { FileRecord } from "./file-record";

type CsvRow = { record: string[]; info: { lines: number } };

/** Streams a CSV with a header line; a row that is no CSV ends the reading with its line. */
export async function* readCsvRecords(
  file: string,
  neededColumns: readonly string[],
  onBytes: (bytes: number) => void,
): AsyncGenerator<FileRecord> {
  const parser = parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true });
  const stream = createReadStream(file).on("data", (chunk) => onBytes(chunk.length));
  // A pipe does not hand on the error of its source.
  stream.on("error", (error) => parser.destroy(error));
  let header: readonly string[] | undefined;
  try {
    for await (const row of stream.pipe(parser)) {
      const { record, info }: CsvRow = row;
      if (header) yield { line: info.lines, ...valuesOf(header, record) };
      else header = checkedHeader(record, neededColumns);
    }
  } catch (error) {
    if (error instanceof CsvError) throw invalidField("file", `is not CSV: ${error.message}`);
    throw error;
  }
}

function checkedHeader(header: readonly string[], neededColumns: readonly string[]): readonly string[] {
  const missing = neededColumns.filter((column) => !header.includes(column));
  if (missing.length > 0) throw invalidField("file", `has no column ${missing.join(", ")}`);
  return header;
}

function valuesOf(header: readonly string[], record: readonly string[]): Pick<FileRecord, "values" | "problem"> {
  if (record.length === header.length)
    return { values: Object.fromEntries(header.map((name, index) => [name, record[index]])) };
  const reason = `has ${record.length} cells, the header has ${header.length}`;
  return { values: {}, problem: { column: "", value: "", reason } };
}
