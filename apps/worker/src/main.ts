import { assertKeys, assertWall, openDatabase } from "@repo/api/database";
import { log } from "@repo/api/logging/log";
import { mediaStore } from "@repo/api/media/media-store";
import { openFiles } from "@repo/api/media/open-files";
import { keepingMailer } from "@repo/api/messages/keep-mail";
import { keepingTexter } from "@repo/api/messages/keep-text";
import { smtpMailer } from "@repo/api/messages/smtp-mailer";
import { twilioTexter } from "@repo/api/messages/twilio-texter";
import { queueMetrics } from "@repo/api/metrics/queue-metrics.query";
import { newRegistry, serveMetrics } from "@repo/api/metrics/serve-metrics";
import { run } from "graphile-worker";
import { Pool } from "pg";
import { taskCounter } from "#count-task";
import { workerEnv } from "#env";
import { followTask } from "#follow-task";
import { watchSavedSearchesTask } from "#jobs/alerts/watch-saved-searches";
import { compareListingsTask } from "#jobs/duplicates/compare-listings";
import { remindOfTasksTask } from "#jobs/leads/remind-of-tasks";
import { watchLateLeadsTask } from "#jobs/leads/watch-late-leads";
import { expireListingsTask } from "#jobs/listings/expire-listings";
import { processUploadTask } from "#jobs/listings/process-upload";
import { watchAvailabilityTask } from "#jobs/listings/watch-availability";
import { deliverMessageTask } from "#jobs/messages/deliver-message";
import { erasePeopleTask } from "#jobs/privacy/erase-people";
import { packArchiveTask } from "#jobs/privacy/pack-archive";
import { resealDetailsTask } from "#jobs/privacy/reseal-details";
import { sweepOldRowsTask } from "#jobs/privacy/sweep-old-rows";
import { pruneChangesTask } from "#jobs/search/prune-changes";
import { pruneBucketsTask } from "#jobs/spam/prune-buckets";
import { watchFacetsTask } from "#jobs/verification/watch-facets";
import { watchVisitsTask } from "#jobs/visits/watch-visits";
import { workerLog } from "#worker-log";

const CONNECTIONS = 4;
/** Jobs that run go on for so long when the process is asked to end; what is left is another's, or the next start's. */
const FINISH_WITHIN_MS = 8_000;
const EVERY_HOUR = "7 * * * *";
const EVERY_MINUTE = "* * * * *";

const { DATABASE_URL, NEXTAUTH_URL, SMTP_URL, MAIL_FROM, TEXTS_URL, TEXTS_FROM, METRICS_PORT, ...mediaPlace } =
  workerEnv();
const { db, close } = openDatabase(DATABASE_URL, {
  maxConnections: CONNECTIONS,
  applicationName: "plinth-worker",
  outsideScopes: "EveryAgency",
});
await assertWall(db);
await assertKeys(db);
const mailer = SMTP_URL === undefined ? keepingMailer(db) : smtpMailer({ url: SMTP_URL, from: MAIL_FROM });
if (SMTP_URL === undefined) {
  log.info("SMTP_URL is not set: letters are kept, and an administrator reads them under /admin/mail.");
}
const reportsTo = new URL("/api/text-reports", NEXTAUTH_URL).toString();
const texter =
  TEXTS_URL === undefined ? keepingTexter(db) : twilioTexter({ url: TEXTS_URL, from: TEXTS_FROM, reportsTo });
// The queue's tables are open to the role that sees every agency.
const pgPool = new Pool({ connectionString: DATABASE_URL, max: CONNECTIONS, options: "-c role=plinth_platform" });
// Without a listener a lost idle connection would end the process; the pool replaces it by itself.
pgPool.on("error", (failure) => log.warn({ failure }, "connection lost"));
// The runner asks for one on every connection too; what is lost there fails the query that used it.
pgPool.on("connect", (client) => client.on("error", () => {}));

const store = mediaStore(openFiles(mediaPlace));
const register = newRegistry();
if (METRICS_PORT !== undefined) await serveMetrics(METRICS_PORT, register, () => queueMetrics(db));
const counted = taskCounter(register);
const tasks = {
  "process-upload": processUploadTask(db, store),
  "pack-archive": packArchiveTask(db, store),
  "deliver-message": deliverMessageTask(db, { mailer, texter, origin: NEXTAUTH_URL }),
  "expire-listings": expireListingsTask(db),
  "watch-availability": watchAvailabilityTask(db),
  "prune-listing-changes": pruneChangesTask(db),
  "prune-rate-buckets": pruneBucketsTask(db),
  "reseal-details": resealDetailsTask(db),
  "erase-people": erasePeopleTask(db),
  "sweep-old-rows": sweepOldRowsTask(db, store),
  "watch-facets": watchFacetsTask(db),
  "watch-saved-searches": watchSavedSearchesTask(db),
  "watch-visits": watchVisitsTask(db),
  "watch-late-leads": watchLateLeadsTask(db),
  "remind-of-tasks": remindOfTasksTask(db),
  "compare-listings": compareListingsTask(db),
};
const runner = await run({
  pgPool,
  logger: workerLog,
  concurrency: CONNECTIONS,
  noHandleSignals: true,
  preset: {
    worker: {
      gracefulShutdownAbortTimeout: FINISH_WITHIN_MS,
      // Of what became of jobs, only what is told in batches is waited for at the end; the last would stay locked for hours.
      completeJobBatchDelay: 0,
      failJobBatchDelay: 0,
    },
  },
  crontab: [
    `${EVERY_HOUR} expire-listings ?max=1`,
    // Without a mail server nobody can be asked, so no home may lapse.
    ...(SMTP_URL === undefined ? [] : [`${EVERY_HOUR} watch-availability ?max=1`]),
    `${EVERY_HOUR} prune-listing-changes ?max=1`,
    `${EVERY_HOUR} prune-rate-buckets ?max=1`,
    `${EVERY_HOUR} reseal-details ?max=1`,
    `${EVERY_HOUR} erase-people ?max=1`,
    `${EVERY_HOUR} sweep-old-rows ?max=1`,
    `${EVERY_HOUR} watch-facets ?max=1`,
    `${EVERY_MINUTE} watch-saved-searches ?max=1`,
    `${EVERY_MINUTE} watch-visits ?max=1`,
    `${EVERY_MINUTE} watch-late-leads ?max=1`,
    `${EVERY_MINUTE} remind-of-tasks ?max=1`,
    `${EVERY_MINUTE} compare-listings ?max=1`,
  ].join("\n"),
  taskList: Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, followTask(name, counted(name, task))]),
  ),
});
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void runner.stop());
await runner.promise;
await Promise.all([close(), pgPool.end()]);
process.exit(0);
