"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { dateTimeText } from "#wording/time-wording";

/** Where somebody is signed in; each can be signed out from here, and counts no more from its next request on. */
export function SignedInDevices({ timeZone }: { timeZone: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: sessions } = useSuspenseQuery(trpc.identity.sessions.queryOptions());
  const end = useMutation(
    trpc.identity.endSession.mutationOptions({
      onSuccess: (left) => {
        queryClient.setQueryData(trpc.identity.sessions.queryKey(), left);
        toast("Signed out there");
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  return (
    <Card className="grid gap-4 sm:p-6!">
      <h2 className="text-lg">Signed in</h2>
      <ul className="grid gap-3">
        {sessions.map(({ id, signedInAt, isThis }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <span>
              {isThis ? "This device" : "Another device"}
              <span className="block text-sm text-ink-muted">since {dateTimeText(signedInAt, timeZone)}</span>
            </span>
            {isThis ? null : (
              <Button size="sm" isLoading={end.isPending} onClick={() => end.mutate({ sessionId: id })}>
                Sign out there
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Button isLoading={end.isPending} onClick={() => end.mutate({ sessionId: null })}>
          Sign out everywhere else
        </Button>
      ) : null}
    </Card>
  );
}
