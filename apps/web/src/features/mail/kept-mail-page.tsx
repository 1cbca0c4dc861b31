"use client";

import { useQuery } from "@tanstack/react-query";
import { Mail } from "lucide-react";
import { useTRPC } from "#trpc/provider";
import { EmptyState } from "#ui/empty-state";
import { ErrorPanel } from "#ui/error-panel";
import { Skeleton } from "#ui/skeleton";
import { failureText } from "#wording/failure";
import { DeadLetters } from "./dead-letters";

/** The letters of an installation without a mail server, the newest first. */
export function KeptMailPage() {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.messages.keptMails.queryOptions());
  if (data?.length === 0) {
    return (
      <div className="grid gap-8">
        <DeadLetters />
        <EmptyState icon={<Mail strokeWidth={1.75} />} title="No letter is kept" isPageHeading>
          Letters are kept here only while no mail server is configured.
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="grid gap-6">
      <DeadLetters />
      <header className="grid gap-1">
        <h1 className="text-2xl">Kept mail</h1>
        <p className="text-ink-muted">No mail server is configured (SMTP_URL), so these letters were not sent.</p>
      </header>
      {error ? (
        <ErrorPanel whatHappened={failureText(error)} whatIsSafe="The letters are kept." whatToDo="Reload the page." />
      ) : null}
      {data || error ? null : <Skeleton className="h-48" />}
      <ul className="grid gap-4">
        {data?.map((mail) => (
          <li key={mail.id} className="grid gap-2 rounded-card border border-line bg-surface p-5">
            <h2 className="text-base">{mail.subject}</h2>
            <p className="text-sm text-ink-muted">To {mail.recipient}</p>
            <p className="text-sm break-words whitespace-pre-wrap">
              <LinkedText text={mail.text} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Only addresses of this very site become links. */
function LinkedText({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) => {
    if (index % 2 === 0 || !URL.canParse(part)) return part;
    const url = new URL(part);
    return (
      <a key={`${index}`} href={`${url.pathname}${url.search}`} className="text-accent underline">
        {part}
      </a>
    );
  });
}
