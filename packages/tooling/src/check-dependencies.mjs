import path from "node:path";
import { fileURLToPath } from "node:url";
import { inModules, root } from "./paths.mjs";
import { runQuietly } from "./processes.mjs";

/** Without a parser for TypeScript the tool cruises nothing and calls that a success. */
const FEWEST_MODULES = 150;

/** Every import below apps/ and packages/ of a checkout that breaks a rule of `dependency-rules.mjs`. */
export async function findViolations(folder) {
  const { output } = await runQuietly(
    process.execPath,
    [
      "--require",
      path.join(import.meta.dirname, "swc-reads-tsx.cjs"),
      inModules("dependency-cruiser/bin/dependency-cruise.mjs"),
      "--config",
      path.join(import.meta.dirname, "dependency-rules.mjs"),
      "--output-type",
      "json",
      "apps",
      "packages",
    ],
    { cwd: folder },
  );
  if (!output.startsWith("{")) throw new Error(output);
  const { violations, totalCruised } = JSON.parse(output).summary;
  return { violations: violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })), totalCruised };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { violations, totalCruised } = await findViolations(root);
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`);
  if (totalCruised < FEWEST_MODULES)
    console.error(`Only ${totalCruised} modules were looked at: the rules did not see the code.`);
  process.exit(violations.length === 0 && totalCruised >= FEWEST_MODULES ? 0 : 1);
}
