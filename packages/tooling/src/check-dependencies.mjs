import path from "node:path";
import { inModules } from "./paths.mjs";
import { runQuietly } from "./processes.mjs";

/** Without a parser for TypeScript the tool cruises nothing and calls that a success. */
const FEWEST_MODULES = 150;

const args = ["--config", "packages/tooling/src/dependency-rules.mjs", "--output-type", "json", "apps", "packages"];
const { output } = await runQuietly(process.execPath, [
  "--require",
  path.join(import.meta.dirname, "swc-reads-tsx.cjs"),
  inModules("dependency-cruiser/bin/dependency-cruise.mjs"),
  ...args,
]);

let report;
try {
  report = JSON.parse(output);
} catch {
  console.error(output);
  process.exit(1);
}
const { violations, totalCruised } = report.summary;
for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} → ${to}`);
if (totalCruised < FEWEST_MODULES)
  console.error(`Only ${totalCruised} modules were looked at: the rules did not see the code.`);
process.exit(violations.length === 0 && totalCruised >= FEWEST_MODULES ? 0 : 1);
