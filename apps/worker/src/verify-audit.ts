import { parseArgs } from "node:util";
import { verifyAudit } from "@repo/api/audit/verify-audit";
import { openDatabase } from "@repo/api/database";
import { commandEnv } from "#env";
import { jobContext } from "#job-context";

const USAGE = "npm run audit:verify -- [--head <position>:<hash>]";
const HEAD = /^(\d{1,15}):([0-9a-f]{64})$/;

const { values } = parseArgs({ options: { head: { type: "string" } } });
const noted = values.head === undefined ? undefined : HEAD.exec(values.head);
if (noted === null) {
  console.error(USAGE);
  process.exit(2);
}
const earlierHead = noted && { position: Number(noted[1]), hash: noted[2] ?? "" };

const { db, close } = openDatabase(commandEnv().DATABASE_URL, {
  applicationName: "plinth-audit",
  outsideScopes: "EveryAgency",
});
try {
  const { faults, head, isEarlierHeadKept } = await verifyAudit(jobContext(db, "verify-audit"), earlierHead);
  for (const { kind, position } of faults) console.error(`${kind} event${position === null ? "" : ` at ${position}`}`);
  if (!isEarlierHeadKept) console.error("The head noted before is not in the trail any more: it was cut or rewritten.");
  const isIntact = faults.length === 0 && isEarlierHeadKept;
  process.exitCode = isIntact ? 0 : 1;
  if (isIntact) console.log(`${head.position} audit events, each as it was written.`);
  console.log(`Note this head elsewhere, and give it next time: --head ${head.position}:${head.hash}`);
} finally {
  await close();
}
