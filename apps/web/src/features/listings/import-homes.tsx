"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Checkbox } from "#ui/checkbox";
import { FormField } from "#ui/form-field";
import { reasonText } from "#wording/error-wording";
import { ImportActions } from "./import-actions";
import { ImportColumns } from "./import-columns";
import { ImportResult } from "./import-result";
import { keepColumns } from "./kept-columns";
import { useHomeFile } from "./use-home-file";
import { useImportHomes } from "./use-import-homes";

/** A file of homes: its columns are matched, it is tried, and then imported as far as it goes. */
export function ImportHomes({ agencyId }: { agencyId: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { run, start, forget } = useImportHomes();
  const { file, problem, columns, setColumns, read } = useHomeFile();
  const [hasDisplayConsent, setHasDisplayConsent] = useState(false);

  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    forget();
    await read(chosen);
  };
  const send = async (isDryRun: boolean) => {
    if (!file) return;
    keepColumns(columns);
    await start({ agencyId, file, columns, hasDisplayConsent, isDryRun });
    if (!isDryRun) await queryClient.invalidateQueries(trpc.listingDrafts.pathFilter());
  };
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
          <ImportActions homes={file.rows.length} run={run} onSend={(isDryRun) => void send(isDryRun)} />
        </>
      ) : null}
      {run ? <ImportResult run={run} /> : null}
    </div>
  );
}
