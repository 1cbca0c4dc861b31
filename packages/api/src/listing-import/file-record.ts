import type { RowProblem } from "@repo/domain/listing-import/read-import-row";

/** One row under the file's own names; `problem` says why it could not even be split into cells. */
export type FileRecord = { line: number; values: Record<string, unknown>; problem?: RowProblem };
