"use client";

import type { HomeColumns } from "@repo/domain/listing-import/home-columns";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Checkbox } from "#ui/checkbox";
import { FormField } from "#ui/form-field";
import { reasonText } from "#wording/error-wording";
import { ImportColumns } from "./import-columns";
import { ImportResult } from "./import-result";
import { columnsFor, keepColumns } from "./kept-columns";
import { type HomeFile, readHomeFile } from "./read-home-file";
import { useImportHomes } from "./use-import-homes";

/** A file of homes: its columns are matched, it is tried, and then imported as far as it goes. */
export function ImportHomes({ agencyId }: { agencyId: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { run, start, forget } = useImportHomes();
  const [file, setFile] = useState<HomeFile | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [columns, setColumns] = useState<HomeColumns>({});
  const [hasDisplayConsent, setHasDisplayConsent] = useState(false);

  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    forget();
    const read = await readHomeFile(chosen);
    setProblem("problem" in read ? read.problem : null);
    setFile("problem" in read ? null : read);
    if (!("problem" in read)) setColumns(columnsFor(read.headings));
  };
  const send = async (isDryRun: boolean, from = run) => {
    if (!file) return;
    keepColumns(columns);
    const goesOn = from !== null && from.isDryRun === isDryRun && from.failure !== null;
    await start({ agencyId, file, columns, hasDisplayConsent, isDryRun }, goesOn ? from.done : []);
    if (!isDryRun) await queryClient.invalidateQueries(trpc.listingDrafts.pathFilter());
  };
  const isTried = run !== null && run.isDryRun && !run.isRunning && run.failure === null;
  const importable = run?.done.filter(({ fate }) => fate === "HandedIn" || fate === "Draft").length ?? 0;
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-6">
      <FormField
        label="A file of homes (CSV, or RESO as JSON)"
        help="Up to 2,000 homes and 4 MB. Nothing is stored before you say so."
        error={problem === null ? undefined : reasonText(problem)}
      >
        <input
          type="file"
          accept=".csv,.json,text/csv,application/json"
          disabled={run?.isRunning}
          className="text-sm file:mr-3 file:h-10 file:cursor-pointer file:rounded-control file:border file:border-line file:bg-raised file:px-4 file:font-semibold"
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </FormField>
      {file ? (
        <>
          <ImportColumns
            file={file}
            columns={columns}
            onChange={(changed) => {
              setColumns(changed);
              forget();
            }}
          />
          <Checkbox
            label="The owners of these homes agreed that they are shown in public"
            help="With it, what is complete goes to the moderators; without it, all wait among your drafts."
            checked={hasDisplayConsent}
            onChange={() => {
              setHasDisplayConsent(!hasDisplayConsent);
              forget();
            }}
          />
          <div className="flex flex-wrap gap-3">
            <Button isLoading={run?.isDryRun === true && run.isRunning} onClick={() => void send(true)}>
              {file.rows.length === 1 ? "Try 1 home" : `Try ${file.rows.length} homes`}
            </Button>
            {isTried && importable > 0 ? (
              <Button variant="primary" onClick={() => void send(false)}>
                {importable === 1 ? "Import 1 home" : `Import ${importable} homes`}
              </Button>
            ) : null}
            {run && run.failure !== null ? (
              <Button variant="primary" onClick={() => void send(run.isDryRun)}>
                Go on
              </Button>
            ) : null}
          </div>
        </>
      ) : null}
      {run ? <ImportResult run={run} /> : null}
    </div>
  );
}
