import type { Executor, Transaction } from "@repo/db/client";
import { newRowId } from "@repo/db/row-id";
import { leads, leadTasks } from "@repo/db/schema/leads";
import { open, seal } from "@repo/db/sealing/seal";
import type { LeadTask } from "@repo/domain/leads/lead-task";
import { and, asc, desc, eq, inArray, isNull, lte } from "drizzle-orm";
import type { Authorized } from "#access/authorize";
import type { LeadRow } from "./leads.repository";

type TaskRow = typeof leadTasks.$inferSelect;
type OpenedTask = Omit<TaskRow, "title"> & { title: string };

export async function insertTask(
  db: Executor,
  lead: Authorized<"lead.work", LeadRow>,
  { title, dueAt }: { title: string; dueAt: Date },
): Promise<void> {
  const id = newRowId();
  const sealedTitle = seal("lead_tasks.title", id, title);
  await db.insert(leadTasks).values({ id, agencyId: lead.agencyId, leadId: lead.id, title: sealedTitle, dueAt });
}

export async function findTask(db: Executor, taskId: string): Promise<OpenedTask | undefined> {
  const [task] = await db.select().from(leadTasks).where(eq(leadTasks.id, taskId));
  return task && { ...task, title: open("lead_tasks.title", taskId, task.title) };
}

export async function markTaskDone(
  tx: Transaction,
  lead: Authorized<"lead.work", LeadRow>,
  { taskId, doneAt }: { taskId: string; doneAt: Date | null },
): Promise<void> {
  await tx
    .update(leadTasks)
    .set({ doneAt })
    .where(and(eq(leadTasks.id, taskId), eq(leadTasks.leadId, lead.id)));
}

/** Open tasks whose time has come; each is returned once. */
export function markTasksReminded(tx: Transaction, now: Date): Promise<TaskRow[]> {
  return tx
    .update(leadTasks)
    .set({ remindedAt: now })
    .where(and(isNull(leadTasks.doneAt), isNull(leadTasks.remindedAt), lte(leadTasks.dueAt, now)))
    .returning();
}

/** The caller has checked that the actor may see these leads. */
export async function listTasks(db: Executor, leadIds: readonly string[]): Promise<LeadTask[]> {
  const rows = await db
    .select()
    .from(leadTasks)
    .where(inArray(leadTasks.leadId, [...leadIds]))
    .orderBy(desc(isNull(leadTasks.doneAt)), asc(leadTasks.dueAt), asc(leadTasks.id));
  return rows.map(({ id, title, dueAt, doneAt }) => ({
    id,
    title: open("lead_tasks.title", id, title),
    dueAt: dueAt.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
  }));
}

/** What a letter about a task says; nothing once it was done. */
export async function findOpenTask(db: Executor, taskId: string) {
  const [task] = await db
    .select({ title: leadTasks.title, leadId: leads.id })
    .from(leadTasks)
    .innerJoin(leads, eq(leads.id, leadTasks.leadId))
    .where(and(eq(leadTasks.id, taskId), isNull(leadTasks.doneAt)));
  return task && { ...task, title: open("lead_tasks.title", taskId, task.title) };
}
