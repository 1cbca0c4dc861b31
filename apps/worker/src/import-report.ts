import { appendFileSync, writeFileSync } from "node:fs";
import type { RejectedCell } from "@repo/api/listing-import/import-listings";
import { csvCell } from "@repo/domain/text/csv-cell";

/** A CSV with one line per cell that kept its row out. The file is made at the first one. */
export function openRejectionReport(file: string) {
  let isStarted = false;
  return {
    add: ({ line, column, value, reason }: RejectedCell) => {
      if (!isStarted) writeFileSync(file, "line,column,value,reason\n");
      isStarted = true;
      appendFileSync(file, `${[line, column, value, reason].map(csvCell).join(",")}\n`);
    },
    finish: () => {
      if (isStarted) console.log(`Rejected rows with line, column and reason: ${file}`);
    },
  };
}
