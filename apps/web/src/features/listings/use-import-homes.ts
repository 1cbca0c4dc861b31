"use client";

import type { HomeColumns } from "@repo/domain/listing-import/home-columns";
import {
  type HomeCells,
  type ImportedHomeRow,
  MOST_HOMES_AT_ONCE,
} from "@repo/domain/listing-import/home-import.schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "#trpc/provider";
import { failureText } from "#wording/failure";
import type { HomeFile, HomeFileRow } from "./read-home-file";

/** Well below what one request may carry. */
const MOST_CHARACTERS = 60_000;

export type ImportRun = {
  isDryRun: boolean;
  done: readonly ImportedHomeRow[];
  total: number;
  isRunning: boolean;
  failure: string | null;
};
type Asked = { agencyId: string; file: HomeFile; columns: HomeColumns; hasDisplayConsent: boolean; isDryRun: boolean };

/** Sends a file in parts, one after the other; what failed goes on where it was, as rows that arrived are known. */
export function useImportHomes() {
  const trpc = useTRPC();
  const { mutateAsync } = useMutation(trpc.listingDrafts.importHomes.mutationOptions());
  const [run, setRun] = useState<ImportRun | null>(null);

  const start = async ({ file, columns, ...asked }: Asked) => {
    const { isDryRun } = asked;
    const isCutOff = run !== null && run.isDryRun === isDryRun && run.failure !== null;
    let done = isCutOff ? run.done : [];
    const show = (isRunning: boolean, failure: string | null) =>
      setRun({ isDryRun, done, total: file.rows.length, isRunning, failure });
    show(true, null);
    try {
      for (const part of partsOf(file.rows.slice(done.length), columns)) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other, so that progress is true
        const { rows } = await mutateAsync({ ...asked, rows: part });
        done = [...done, ...rows];
        show(true, null);
      }
      show(false, null);
    } catch (error) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the client throws is what it says
      show(false, failureText(error as Parameters<typeof failureText>[0]));
    }
  };
  return { run, start, forget: () => setRun(null) };
}

type Part = { line: number; cells: HomeCells }[];

function partsOf(rows: readonly HomeFileRow[], columns: HomeColumns): Part[] {
  const parts: Part[] = [];
  let size = Infinity;
  for (const { line, values } of rows) {
    const cells: HomeCells = Object.fromEntries(
      Object.entries(columns).map(([field, heading]) => [field, values[heading] ?? ""]),
    );
    const length = Object.values(cells).join("").length;
    const last = parts.at(-1);
    if (last && last.length < MOST_HOMES_AT_ONCE && size + length <= MOST_CHARACTERS) {
      last.push({ line, cells });
      size += length;
    } else {
      parts.push([{ line, cells }]);
      size = length;
    }
  }
  return parts;
}
