import { outbox } from "@repo/db/schema/messages";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callerAt, contextAt } from "../../testing/visit-world";
import {
  actorOf,
  consent,
  contact,
  insertAgency,
  insertHome,
  insertLocality,
  insertMember,
  NOW,
} from "../../testing/world";
import { composeTaskMails } from "./compose-lead-mails";
import { remindOfTasks } from "./remind-of-tasks";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const hoursLater = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

async function newLead() {
  const agencyId = await insertAgency(database.db, "Banyan Homes");
  const agent = await insertMember(database.db, agencyId, { name: "Hema Host" });
  const listing = await insertHome(database.db, agent, await insertLocality(database.db));
  await callerAt(database.db).leads.enquire({
    listingId: listing.id,
    idempotencyKey: crypto.randomUUID(),
    contact: contact(),
    message: "",
    consent,
  });
  const as = (now = NOW) => callerAt(database.db, now, actorOf(agent)).leads;
  const [lead] = await as().inbox({});
  return { agencyId, as, leadId: lead!.id };
}

test("a follow-up is planned, shown as due, done, and not done after all", async () => {
  const { as, leadId } = await newLead();
  await as().changeStage({ leadId, version: 0, stage: "Contacted" });
  expect((await as().detail({ leadId })).nextAction).toBe("OfferVisit");
  await as().planTask({ leadId, title: "Call about the loan", dueAt: hoursLater(2).toISOString() });
  const planned = await as().planTask({ leadId, title: "Send the plan", dueAt: hoursLater(1).toISOString() });
  expect(planned.tasks.map(({ title }) => title)).toEqual(["Send the plan", "Call about the loan"]);
  expect(planned.nextAction).toBeNull();
  expect(await as().inbox({})).toMatchObject([{ nextTaskDueAt: hoursLater(1).toISOString() }]);

  const due = await as(hoursLater(3)).detail({ leadId });
  expect(due.nextAction).toBe("DoTask");
  const taskId = due.tasks[0]!.id;
  const done = await as(hoursLater(3)).finishTask({ taskId, isDone: true });
  expect(done.tasks.at(-1)).toMatchObject({ id: taskId, doneAt: hoursLater(3).toISOString() });
  expect(done.activities[0]).toMatchObject({ kind: "TaskDone", text: "Send the plan", actorName: "Hema Host" });
  const undone = await as(hoursLater(3)).finishTask({ taskId, isDone: false });
  expect(undone.tasks[0]).toMatchObject({ id: taskId, doneAt: null });
});

test("whoever works the lead is told once when it is due, and not when it was done", async () => {
  const { agencyId, as, leadId } = await newLead();
  await as().planTask({ leadId, title: "Call about the loan", dueAt: hoursLater(1).toISOString() });
  const remind = (hours: number) => remindOfTasks(contextAt(database.db, hoursLater(hours)));
  const promised = () =>
    database.db
      .select()
      .from(outbox)
      .where(and(eq(outbox.agencyId, agencyId), eq(outbox.kind, "TaskDue")));
  await remind(0.5);
  expect(await promised()).toHaveLength(0);
  await remind(1);
  await remind(1.1);
  const [message, ...more] = await promised();
  expect(more).toHaveLength(0);
  const letter = { ctx: contextAt(database.db), origin: "http://plinth.example" };
  const compose = () => composeTaskMails(letter, { ...message!, subject: message!.subject });
  expect(await compose()).toMatchObject([{ subject: "Due now: Call about the loan" }]);
  await as().finishTask({ taskId: message!.subject.taskId!, isDone: true });
  expect(await compose()).toEqual([]);
});

test("a stranger finds neither the lead nor its follow-ups", async () => {
  const { as, leadId } = await newLead();
  const { tasks } = await as().planTask({ leadId, title: "Call", dueAt: hoursLater(1).toISOString() });
  const stranger = await insertMember(database.db, await insertAgency(database.db, "Elsewhere"));
  const { planTask, finishTask } = callerAt(database.db, NOW, actorOf(stranger, "Manager")).leads;
  const notFound = { code: "NOT_FOUND" };
  await expect(planTask({ leadId, title: "Mine", dueAt: NOW.toISOString() })).rejects.toMatchObject(notFound);
  await expect(finishTask({ taskId: tasks[0]!.id, isDone: true })).rejects.toMatchObject(notFound);
  expect((await as().detail({ leadId })).tasks).toMatchObject([{ title: "Call", doneAt: null }]);
});
