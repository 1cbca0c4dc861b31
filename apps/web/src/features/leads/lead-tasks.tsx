"use client";

import type { LeadView } from "@repo/domain/leads/lead.schema";
import type { LeadTask } from "@repo/domain/leads/lead-task";
import { type FormEvent, useState } from "react";
import { Button } from "#ui/button";
import { Checkbox } from "#ui/checkbox";
import { Chip } from "#ui/chip";
import { classNames } from "#ui/class-names";
import { FormField } from "#ui/form-field";
import { TextInput } from "#ui/text-input";
import { toast } from "#ui/toast";
import { nearTimeText } from "#wording/time-wording";
import { useLeadChanges } from "./use-lead-changes";

/** What was promised about this lead, and room for the next promise. */
export function LeadTasks({ lead, now }: { lead: LeadView; now: Date }) {
  return (
    <div className="grid gap-4">
      {lead.tasks.length > 0 ? (
        <ul className="grid">
          {lead.tasks.map((task) => (
            <TaskRow key={task.id} leadId={lead.id} task={task} now={now} />
          ))}
        </ul>
      ) : null}
      <TaskForm leadId={lead.id} />
    </div>
  );
}

function TaskRow({ leadId, task, now }: { leadId: string; task: LeadTask; now: Date }) {
  const { finishTask } = useLeadChanges(leadId);
  const isDone = task.doneAt !== null;
  const isOverdue = !isDone && Date.parse(task.dueAt) < now.getTime();
  const finish = (done: boolean) =>
    finishTask.mutate(
      { taskId: task.id, isDone: done },
      {
        onSuccess: () =>
          done && toast("Done", { action: { label: "Undo", onClick: () => finish(false) }, description: task.title }),
      },
    );
  return (
    <li className={classNames("border-b border-line py-1", isDone && "text-ink-muted line-through")}>
      <Checkbox
        label={task.title}
        help={`${isDone ? "Was due" : isOverdue ? "Overdue, due" : "Due"} ${nearTimeText(task.dueAt, now)}`}
        checked={isDone}
        disabled={finishTask.isPending}
        onChange={(event) => finish(event.target.checked)}
      />
    </li>
  );
}

const HOUR_MS = 3_600_000;
const SOON = [
  { name: "In an hour", hours: 1 },
  { name: "Tomorrow", hours: 24 },
  { name: "In three days", hours: 72 },
] as const;

/** What a date-and-time field holds, by the clock of this browser. */
function fieldValue(date: Date): string {
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

function TaskForm({ leadId }: { leadId: string }) {
  const { planTask } = useLeadChanges(leadId);
  const [title, setTitle] = useState("");
  const [due, setDue] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === "" || due === "") return;
    planTask.mutate(
      { leadId, title, dueAt: new Date(due).toISOString() },
      {
        onSuccess: () => {
          setTitle("");
          setDue("");
        },
      },
    );
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <FormField label="Plan a follow-up">
        <TextInput
          value={title}
          maxLength={200}
          required
          placeholder="Call about the loan"
          onChange={(event) => setTitle(event.target.value)}
        />
      </FormField>
      <FormField label="When">
        <TextInput type="datetime-local" value={due} required onChange={(event) => setDue(event.target.value)} />
      </FormField>
      <div className="flex flex-wrap gap-2">
        {SOON.map(({ name, hours }) => (
          <Chip key={name} onClick={() => setDue(fieldValue(new Date(Date.now() + hours * HOUR_MS)))}>
            {name}
          </Chip>
        ))}
      </div>
      <Button type="submit" className="w-fit" isLoading={planTask.isPending}>
        Plan
      </Button>
    </form>
  );
}
