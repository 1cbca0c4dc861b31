import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { openDatabase } from "@repo/api/database";
import { importListings } from "@repo/api/listing-import/import-listings";
import { parseImportMapping } from "@repo/api/listing-import/parse-import-mapping";
import { readRecords } from "@repo/api/listing-import/read-records";
import { commandEnv } from "#env";
import { openImportProgress } from "#import-progress";
import { openRejectionReport } from "#import-report";
import { jobContext } from "#job-context";

const USAGE = "npm run import -- <file.csv|file.json> --mapping <mapping.json> [--report <rejected.csv>]";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { mapping: { type: "string" }, report: { type: "string" } },
});
const [file] = positionals;
if (file === undefined || values.mapping === undefined) {
  console.error(USAGE);
  process.exit(2);
}

const mapping = parseImportMapping(await readFile(values.mapping, "utf8"));
const progress = openImportProgress((await stat(file)).size);
const report = openRejectionReport(values.report ?? `${path.parse(file).name}.rejected.csv`);
const { db, close } = openDatabase(commandEnv().DATABASE_URL, {
  applicationName: "plinth-import",
  outsideScopes: "EveryAgency",
});
try {
  const records = readRecords(file, mapping, progress.addBytes);
  const counts = await importListings(
    jobContext(db, "import-listings"),
    { mapping, records },
    { onRejected: report.add, onProgress: progress.show },
  );
  progress.finish(counts);
  report.finish();
} catch (error) {
  progress.fail(error);
  process.exitCode = 1;
} finally {
  await close();
}
