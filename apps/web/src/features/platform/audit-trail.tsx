"use client";

import type { AuditEventView, SearchAuditInput } from "@repo/domain/platform/audit.schema";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Badge } from "#ui/badge";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { ErrorPanel } from "#ui/error-panel";
import { FormField } from "#ui/form-field";
import { Skeleton } from "#ui/skeleton";
import { TextInput } from "#ui/text-input";
import { failureText } from "#wording/failure";
import { dateTimeText } from "#wording/time-wording";

const FIELDS = [
  { name: "action", label: "Action", type: "text", placeholder: "user.suspend" },
  { name: "entity", label: "About a", type: "text", placeholder: "user" },
  { name: "entityId", label: "Its id", type: "text", placeholder: "" },
  { name: "actorUserId", label: "Id of who did it", type: "text", placeholder: "" },
  { name: "from", label: "From", type: "date", placeholder: "" },
  { name: "until", label: "Until", type: "date", placeholder: "" },
] as const;

const linkLook = "font-semibold text-accent underline underline-offset-4";

type Props = { asked: SearchAuditInput /** Whether the address could be understood. */; isReadable: boolean };

/** A search whose question stands in the address, so that it can be sent to a colleague. */
export function AuditTrail({ asked, isReadable }: Props) {
  const trpc = useTRPC();
  const { data: page, error } = useQuery(trpc.audit.search.queryOptions(asked));
  return (
    <div className="grid gap-6">
      <ChainNote />
      <form method="get" action={paths.adminAudit()} className="grid gap-4 sm:grid-cols-3">
        {FIELDS.map(({ name, label, type, placeholder }) => (
          <FormField key={name} label={label}>
            <TextInput
              name={name}
              type={type}
              placeholder={placeholder}
              defaultValue={asked[name]}
              autoComplete="off"
            />
          </FormField>
        ))}
        <Button type="submit" variant="primary" className="w-fit">
          Search
        </Button>
      </form>
      {isReadable ? null : (
        <p role="alert" className="text-danger">
          An id or a date is not complete, so everything is shown.
        </p>
      )}
      {error ? (
        <ErrorPanel whatHappened={failureText(error)} whatIsSafe="The trail is kept." whatToDo="Reload the page." />
      ) : null}
      {page || error ? null : <Skeleton className="h-96" />}
      {page?.events.length === 0 ? <p>Nothing like this happened.</p> : null}
      <ul className="grid gap-3">
        {page?.events.map((event) => (
          <li key={event.id}>
            <EventCard event={event} />
          </li>
        ))}
      </ul>
      {page?.next ? (
        <Link href={paths.adminAudit({ ...asked, after: page.next })} className={linkLook}>
          Earlier
        </Link>
      ) : null}
    </div>
  );
}

function EventCard({ event }: { event: AuditEventView }) {
  const { occurredAt, actorUserId, actorName, action, entity, entityId, details, position } = event;
  return (
    <Card className="grid gap-1">
      <p className="font-semibold">
        {action} <Badge>{position === null ? "not linked" : `no. ${position}`}</Badge>
      </p>
      <p className="text-sm text-ink-muted">
        {dateTimeText(occurredAt, "UTC")} UTC, by{" "}
        {actorUserId ? (
          <Link href={paths.adminAudit({ actorUserId })} className={linkLook}>
            {actorName ?? "an erased account"}
          </Link>
        ) : (
          "the platform"
        )}
      </p>
      <p className="text-sm break-words">
        {entity}{" "}
        <Link href={paths.adminAudit({ entityId })} className={linkLook}>
          {entityId}
        </Link>
      </p>
      {Object.keys(details).length > 0 ? (
        <p className="text-sm break-words text-ink-muted">
          {Object.entries(details)
            .map(([name, value]) => `${name}: ${value ?? "none"}`)
            .join(", ")}
        </p>
      ) : null}
    </Card>
  );
}

/** Recomputed when asked, as it reads the whole trail. */
function ChainNote() {
  const trpc = useTRPC();
  const check = useQuery({ ...trpc.audit.verify.queryOptions(), enabled: false });
  return (
    <div className="flex flex-wrap items-center gap-4">
      <Button isLoading={check.isFetching} onClick={() => void check.refetch()}>
        Verify the chain
      </Button>
      <p role="status">
        {check.data ? noteOf(check.data) : null}
        {check.error ? failureText(check.error) : null}
      </p>
    </div>
  );
}

function noteOf({
  events,
  head,
  firstFault,
}: {
  events: number;
  head: string;
  firstFault: { kind: string; position: number | null } | null;
}) {
  if (firstFault) return `The chain breaks: ${firstFault.kind} at no. ${firstFault.position ?? "unknown"}.`;
  return `All ${events} events are as they were written. Head: ${head.slice(0, 12)}`;
}
