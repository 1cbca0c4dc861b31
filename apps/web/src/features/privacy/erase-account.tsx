"use client";

import type { PrivacyView } from "@repo/domain/privacy/privacy.schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { dateTimeText } from "#wording/time-wording";

/** Asks for the erasure of the account, which waits for most of a day so that it can be taken back. */
export function EraseAccount({ dueAt, timeZone }: { dueAt: string | null; timeZone: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const answered = {
    onSuccess: (changed: PrivacyView) => {
      queryClient.setQueryData(trpc.privacy.mine.queryKey(), changed);
    },
    onError: (failure: Parameters<typeof failureText>[0]) => {
      toast.error(failureText(failure));
    },
  };
  const ask = useMutation(trpc.privacy.askErasure.mutationOptions(answered));
  const undo = useMutation(trpc.privacy.undoErasure.mutationOptions(answered));
  return (
    <Card className="grid gap-4 sm:p-6! print:hidden">
      <h2 className="text-lg">Erase your account</h2>
      {dueAt === null ? (
        <>
          <p className="text-sm text-ink-muted">
            Your account goes, with saved searches, shortlist and letters. Agencies keep that somebody asked, without
            your name, number or words. You can take it back for 22 hours.
          </p>
          <Button className="w-fit" isLoading={ask.isPending} onClick={() => ask.mutate()}>
            Erase my account
          </Button>
        </>
      ) : (
        <>
          <p>Everything about you will be erased after {dateTimeText(dueAt, timeZone)}.</p>
          <Button className="w-fit" isLoading={undo.isPending} onClick={() => undo.mutate()}>
            Keep my account
          </Button>
        </>
      )}
    </Card>
  );
}
