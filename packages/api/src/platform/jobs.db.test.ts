import { auditEvents } from "@repo/db/schema/moderation";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callerFor, insertModerator } from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let admin: ReturnType<typeof callerFor>;

beforeAll(async () => {
  database = await openTestDatabase();
  admin = callerFor(database.db, await insertModerator(database.db, "Admin"));
});
afterAll(() => database.close());

type Was = { attempts?: number; isAtWork?: boolean; error?: string };

async function addJob(task: string, { attempts = 0, isAtWork = false, error }: Was = {}): Promise<string> {
  const [job] = await database.db.execute<{ id: string }>(
    sql`select id::text from graphile_worker.add_job(${task}, max_attempts := 3)`,
  );
  await database.db.execute(sql`update graphile_worker._private_jobs set attempts = ${attempts},
    last_error = ${error ?? null}, locked_at = case when ${isAtWork} then now() end,
    locked_by = case when ${isAtWork} then 'somebody' end where id = ${job!.id}::bigint`);
  return job!.id;
}

test("shows by task and state what waits, runs, failed and was given up, and of failures only what names nobody", async () => {
  const task = "sweep-old-rows";
  const waiting = await addJob(task);
  const running = await addJob(task, { attempts: 1, isAtWork: true });
  const retrying = await addJob(task, { attempts: 1, error: "connect ECONNREFUSED for asha@homes.example" });
  const givenUp = await addJob(task, { attempts: 3, error: "no such person: Asha Rao" });
  const { tasks, jobs } = await admin.platform.jobs({ task });
  expect(tasks.find((each) => each.task === task)?.counts).toEqual({ Waiting: 1, Running: 1, Retrying: 1, GivenUp: 1 });
  expect(jobs.map(({ id, state, failure }) => [id, state, failure])).toEqual([
    [givenUp, "GivenUp", null],
    [retrying, "Retrying", "ECONNREFUSED"],
    [running, "Running", null],
    [waiting, "Waiting", null],
  ]);
  expect((await admin.platform.jobs({ state: "GivenUp", task })).jobs.map(({ id }) => id)).toEqual([givenUp]);
  expect(JSON.stringify(jobs)).not.toMatch(/asha/i);
});

test("runs again with all tries, gives up, leaves alone what is at work, and writes down who did it", async () => {
  const task = "match-saved-searches";
  const givenUp = await addJob(task, { attempts: 3 });
  const running = await addJob(task, { attempts: 3, isAtWork: true });
  const again = await admin.platform.changeJobs({ task, jobIds: [givenUp, running], change: "RunAgain" });
  expect(again.jobs).toMatchObject([
    { id: running, state: "Running", attempts: 3 },
    { id: givenUp, state: "Waiting", attempts: 0 },
  ]);
  const ended = await admin.platform.changeJobs({ task, jobIds: [givenUp, running], change: "GiveUp" });
  expect(ended.jobs.map(({ state }) => state)).toEqual(["Running", "GivenUp"]);
  const events = await database.db.select().from(auditEvents).where(eq(auditEvents.entity, "job"));
  expect(events.map(({ action, details }) => [action, details])).toEqual([
    ["jobs.runAgain", { jobs: 1 }],
    ["jobs.giveUp", { jobs: 1 }],
  ]);
});
