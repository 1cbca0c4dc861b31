import { Button } from "#ui/button";
import type { ImportRun } from "./use-import-homes";

type ImportActionsProps = { homes: number; run: ImportRun | null; onSend: (isDryRun: boolean) => void };

/** A trial first; an import once the trial came to its end; where either was cut off, the rest of it. */
export function ImportActions({ homes, run, onSend }: ImportActionsProps) {
  return (
    <div className="flex flex-wrap gap-3">
      <Button isLoading={run?.isDryRun === true && run.isRunning} onClick={() => onSend(true)}>
        {homes === 1 ? "Try 1 home" : `Try ${homes} homes`}
      </Button>
      {run ? <NextStep run={run} onSend={onSend} /> : null}
    </div>
  );
}

function NextStep({ run, onSend }: { run: ImportRun; onSend: (isDryRun: boolean) => void }) {
  if (run.failure !== null)
    return (
      <Button variant="primary" onClick={() => onSend(run.isDryRun)}>
        Go on
      </Button>
    );
  const importable = run.done.filter(({ fate }) => fate === "HandedIn" || fate === "Draft").length;
  if (!run.isDryRun || run.isRunning || importable === 0) return null;
  return (
    <Button variant="primary" onClick={() => onSend(false)}>
      {importable === 1 ? "Import 1 home" : `Import ${importable} homes`}
    </Button>
  );
}
