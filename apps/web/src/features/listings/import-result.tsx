import { HOME_FATES } from "@repo/domain/listing-import/home-import.schema";
import { csvCell } from "@repo/domain/text/csv-cell";
import { Button } from "#ui/button";
import { reasonText } from "#wording/error-wording";
import { HOME_FATE_NAMES, homeFieldName } from "./import-wording";
import type { ImportRun } from "./use-import-homes";

const MOST_PROBLEMS_SHOWN = 20;

/** How far it is, what became of the rows, and what is wrong with which, also as a file to work through. */
export function ImportResult({ run }: { run: ImportRun }) {
  const { done, total, isRunning, isDryRun, failure } = run;
  const counts = HOME_FATES.map((fate) => ({ fate, count: done.filter((row) => row.fate === fate).length }));
  const problems = done.flatMap(({ line, problems: found }) => found.map((problem) => ({ line, ...problem })));
  return (
    <section aria-labelledby="result" className="grid grid-cols-1 gap-3">
      <h2 id="result" className="text-xl">
        {isDryRun ? "What an import would do" : "What was imported"}
      </h2>
      {isRunning ? <progress aria-label="Rows done" value={done.length} max={total} className="w-full" /> : null}
      <p role="status">
        {done.length} of {total} rows: {counts.map(({ fate, count }) => `${count} ${HOME_FATE_NAMES[fate]}`).join(", ")}
        .
      </p>
      {failure === null ? null : (
        <p role="alert" className="text-danger">
          {failure} The rows above are done; go on with the rest.
        </p>
      )}
      {problems.length > 0 ? (
        <>
          <ul className="grid gap-1 text-sm">
            {problems.slice(0, MOST_PROBLEMS_SHOWN).map(({ line, field, reason }) => (
              <li key={`${line} ${field} ${reason}`} className="wrap-anywhere">
                Row {line}
                {field === "" ? "" : `, ${homeFieldName(field)}`}: {reasonText(reason)}
              </li>
            ))}
          </ul>
          {problems.length > MOST_PROBLEMS_SHOWN ? (
            <p className="text-sm text-ink-muted">And {problems.length - MOST_PROBLEMS_SHOWN} more in the file.</p>
          ) : null}
        </>
      ) : null}
      {isRunning ? null : (
        <Button className="w-fit" onClick={() => download(run)}>
          Download this report
        </Button>
      )}
    </section>
  );
}

function download({ done }: ImportRun): void {
  const lines = done.flatMap(({ line, key, fate, problems }) =>
    (problems.length > 0 ? problems : [{ field: "", reason: "" }]).map(({ field, reason }) => [
      line,
      key,
      HOME_FATE_NAMES[fate],
      field === "" ? "" : homeFieldName(field),
      reason === "" ? "" : reasonText(reason),
    ]),
  );
  const text = [["row", "number", "result", "field", "problem"], ...lines]
    .map((cells) => cells.map(csvCell).join(","))
    .join("\r\n");
  const address = URL.createObjectURL(new Blob([`\uFEFF${text}\r\n`], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "import-report.csv";
  link.click();
  URL.revokeObjectURL(address);
}
