"use client";

import type { AskedAvailability } from "@repo/domain/listings/availability.schema";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { ErrorPanel } from "#ui/error-panel";
import { Skeleton } from "#ui/skeleton";
import { failureText } from "#wording/failure";

/** Where the link of a letter leads. Opening it confirms nothing, as programs that check mail open links too. */
export function ConfirmAvailabilityPage({ token }: { token: string }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const key = trpc.listings.availabilityByLink.queryOptions({ token });
  const { data: asked, error } = useQuery(key);
  const confirm = useMutation({
    ...trpc.listings.confirmAvailabilityByLink.mutationOptions(),
    onSuccess: (answered) => cache.setQueryData(key.queryKey, answered),
  });
  const failure = error ?? confirm.error;
  return (
    <div className="grid gap-6">
      <h1 className="text-2xl">Is this home still available?</h1>
      {failure ? (
        <ErrorPanel
          whatHappened={failureText(failure)}
          whatIsSafe="Nothing was changed."
          whatToDo="Open the newest letter, or sign in and confirm in your listings."
        />
      ) : null}
      {!asked && !error ? <Skeleton className="h-40" /> : null}
      {asked ? (
        <section className="grid gap-5 rounded-card border border-line bg-surface p-5">
          <div className="grid gap-1">
            <h2 className="text-lg break-words">{asked.title}</h2>
            <p role="status" className="text-ink-muted">
              {stateText(asked)}
            </p>
          </div>
          <div className="flex flex-wrap gap-2">
            {asked.answer === "Awaited" ? (
              <Button variant="primary" isLoading={confirm.isPending} onClick={() => confirm.mutate({ token })}>
                Yes, it is available
              </Button>
            ) : null}
            <Button asChild variant="quiet">
              <Link href={paths.agentListings}>Open my listings</Link>
            </Button>
          </div>
        </section>
      ) : null}
    </div>
  );
}

function stateText({ answer, standardStatus }: AskedAvailability): string {
  if (answer === "Given") return "Confirmed: people see that you said so. There is nothing more to do.";
  if (answer === "NotAsked") return "It is not offered at the moment. Its status is changed in your listings.";
  return standardStatus === "Hold"
    ? "On hold, as nobody answered in time. Your yes offers it again."
    : "Waiting for your yes. If it is gone, change its status in your listings.";
}
