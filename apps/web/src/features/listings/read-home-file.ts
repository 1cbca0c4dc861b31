import { LONGEST_CELL, MOST_IMPORTED_HOMES } from "@repo/domain/listing-import/home-import.schema";

const MOST_FILE_BYTES = 4 * 1024 * 1024;

/** Cells under the file's own headings, with the line they stand in. */
export type HomeFileRow = { line: number; values: Readonly<Record<string, string>> };
export type HomeFile = { name: string; headings: readonly string[]; rows: readonly HomeFileRow[] };

/** A CSV with a first line of headings, or homes as RESO writes them in JSON. A problem is told as a reason key. */
export async function readHomeFile(file: File): Promise<HomeFile | { problem: string }> {
  if (file.size > MOST_FILE_BYTES) return { problem: "import.fileTooLarge" };
  const text = await file.text();
  const isJson = /^\uFEFF?\s*[[{]/.test(text);
  const records = isJson ? readJson(text) : await readCsv(text);
  if (!records) return { problem: isJson ? "import.noJson" : "import.noCsv" };
  if (records.length === 0) return { problem: "import.noRows" };
  if (records.length > MOST_IMPORTED_HOMES) return { problem: "import.tooManyHomes" };
  const headings = [...new Set(records.flatMap(({ values }) => Object.keys(values)))];
  return { name: file.name, headings, rows: records };
}

async function readCsv(text: string): Promise<HomeFileRow[] | undefined> {
  const { CsvError, parse } = await import("csv-parse/browser/esm/sync");
  try {
    const lines: string[][] = parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true });
    const [headings = [], ...records] = lines;
    return records.map((cells, index) => ({
      line: index + 2,
      values: Object.fromEntries(headings.map((heading, at) => [heading.trim(), cut(cells[at] ?? "")])),
    }));
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

function readJson(text: string): HomeFileRow[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    const list = isRecord(parsed) ? parsed.value : parsed;
    if (!Array.isArray(list)) return undefined;
    return list.filter(isRecord).map((home, index) => ({
      line: index + 1,
      values: Object.fromEntries(Object.entries(home).map(([name, value]) => [name, cut(cellText(value))])),
    }));
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** RESO's lists hold one value here; anything deeper is no cell. */
function cellText(value: unknown): string {
  if (Array.isArray(value)) return value.length === 1 ? cellText(value[0]) : "";
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

const cut = (cell: string) => cell.slice(0, LONGEST_CELL);
