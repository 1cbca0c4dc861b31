import { Button } from "#ui/button";
import type { ImportRun } from "./use-import-homes";

type ImportActionsProps = { homes: number; run: ImportRun | null; onSend: (isDryRun: boolean) => void };

/** A trial first; an import once nothing kept the trial from its end; where either was cut off, the rest of it. */
export function ImportActions({ homes, run, onSend }: ImportActionsProps) {
  const isTried = run?.isDryRun === true && !run.isRunning && run.failure === null;
  const importable = run?.done.filter(({ fate }) => fate === "HandedIn" || fate === "Draft").length ?? 0;
  return (
    <div className="flex flex-wrap gap-3">
      <Button isLoading={run?.isDryRun === true && run.isRunning} onClick={() => onSend(true)}>
        {homes === 1 ? "Try 1 home" : `Try ${homes} homes`}
      </Button>
      {isTried && importable > 0 ? (
        <Button variant="primary" onClick={() => onSend(false)}>
          {importable === 1 ? "Import 1 home" : `Import ${importable} homes`}
        </Button>
      ) : null}
      {run !== null && run.failure !== null ? (
        <Button variant="primary" onClick={() => onSend(run.isDryRun)}>
          Go on
        </Button>
      ) : null}
    </div>
  );
}
