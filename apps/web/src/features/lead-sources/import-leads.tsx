"use client";

import type { LeadImportReport } from "@repo/domain/leads/lead-source.schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { toast } from "#ui/toast";
import { reasonText } from "#wording/error-wording";
import { failureText } from "#wording/failure";

const MOST_PROBLEMS_SHOWN = 10;

/** A file is tried first: what it would bring and what is wrong with it, by line. */
export function ImportLeads({ sourceId }: { sourceId: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [csv, setCsv] = useState("");
  const importFile = useMutation(
    trpc.leadSources.importFile.mutationOptions({
      onSuccess: async ({ isDryRun, imported }) => {
        if (isDryRun) return;
        toast.success(imported === 1 ? "1 lead imported" : `${imported} leads imported`);
        setCsv("");
        await queryClient.invalidateQueries(trpc.leadSources.list.pathFilter());
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  const tryOut = async (file: File | undefined) => {
    if (!file) return;
    const text = await file.text();
    setCsv(text);
    importFile.mutate({ sourceId, csv: text, isDryRun: true });
  };
  const report = importFile.data;
  return (
    <div className="grid gap-3">
      <FormField
        label="A file of leads (CSV)"
        help="With a first line: id, name, phone, email, message, home. Up to 300 rows. Nothing is stored before you say so."
      >
        <input
          type="file"
          accept=".csv,text/csv"
          className="text-sm file:mr-3 file:h-10 file:cursor-pointer file:rounded-control file:border file:border-line file:bg-raised file:px-4 file:font-semibold"
          onChange={(event) => void tryOut(event.target.files?.[0])}
        />
      </FormField>
      {report ? <ImportReport report={report} /> : null}
      {report?.isDryRun && csv !== "" && report.imported > 0 ? (
        <Button
          variant="primary"
          className="w-fit"
          isLoading={importFile.isPending}
          onClick={() => importFile.mutate({ sourceId, csv, isDryRun: false })}
        >
          {report.imported === 1 ? "Import 1 lead" : `Import ${report.imported} leads`}
        </Button>
      ) : null}
    </div>
  );
}

function ImportReport({ report }: { report: LeadImportReport }) {
  const { rows, imported, known, problems, isDryRun } = report;
  return (
    <div role="status" className="grid gap-1 text-sm">
      <p>
        {rows} rows: {imported} {isDryRun ? "can be imported" : "imported"}, {known} known already, {problems.length}{" "}
        with a problem.
      </p>
      <ul className="text-danger">
        {problems.slice(0, MOST_PROBLEMS_SHOWN).map(({ line, reason }) => (
          <li key={line}>
            Line {line}: {reasonText(reason)}
          </li>
        ))}
      </ul>
    </div>
  );
}
