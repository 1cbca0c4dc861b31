"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { TextInput } from "#ui/text-input";

/** A private address for the agent's own calendar program. It is shown once; a new one ends the old. */
export function CalendarFeed() {
  const trpc = useTRPC();
  const renew = useMutation(trpc.visits.renewCalendarFeed.mutationOptions());
  const revoke = useMutation(trpc.visits.revokeCalendarFeed.mutationOptions({ onSuccess: () => renew.reset() }));
  return (
    <Card className="grid max-w-3xl gap-3">
      <h2 className="text-base">Visits in your own calendar</h2>
      <p className="text-sm text-ink-muted">
        Subscribe to a private address in any calendar program. Whoever has it sees your visits, so keep it to yourself.
      </p>
      {renew.data ? (
        <TextInput
          readOnly
          aria-label="Private calendar address"
          value={`${window.location.origin}${renew.data.path}`}
          onFocus={(event) => event.currentTarget.select()}
        />
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button isLoading={renew.isPending} onClick={() => renew.mutate()}>
          {renew.data ? "Make a new address" : "Make an address"}
        </Button>
        <Button variant="quiet" isLoading={revoke.isPending} onClick={() => revoke.mutate()}>
          Stop all addresses
        </Button>
      </div>
      {revoke.isSuccess && !renew.data ? <p role="status">No address works any more.</p> : null}
    </Card>
  );
}
