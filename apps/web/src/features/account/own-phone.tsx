"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { ProvePhone } from "./prove-phone";

/** The number that a code can be sent to in place of a password: none yet, or one that was shown to be theirs. */
export function OwnPhone({ prefix }: { prefix: string }) {
  const trpc = useTRPC();
  const { data: own } = useSuspenseQuery(trpc.identity.ownPhone.queryOptions());
  const [isChanging, setIsChanging] = useState(false);
  return (
    <Card className="grid gap-4 sm:p-6!">
      <h2 className="text-lg">Phone</h2>
      {own.phone === null || isChanging ? (
        <>
          <p>Once you show that a number is yours, a code sent to it signs you in.</p>
          <ProvePhone prefix={prefix} onProved={() => setIsChanging(false)} />
          {isChanging ? (
            <Button variant="quiet" onClick={() => setIsChanging(false)}>
              Keep {own.phone}
            </Button>
          ) : null}
        </>
      ) : (
        <KnownPhone phone={own.phone} onChange={() => setIsChanging(true)} />
      )}
    </Card>
  );
}

function KnownPhone({ phone, onChange }: { phone: string; onChange: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const remove = useMutation(
    trpc.identity.removePhone.mutationOptions({
      onSuccess: (left) => {
        queryClient.setQueryData(trpc.identity.ownPhone.queryKey(), left);
        toast("Number removed", { description: "No code sent to it signs you in any more." });
      },
    }),
  );
  return (
    <>
      <p>
        <span className="font-semibold tabular-nums">{phone}</span>
        <span className="block text-sm text-ink-muted">Yours: a code sent to it signs you in.</span>
      </p>
      <div className="flex flex-wrap gap-3">
        <Button onClick={onChange}>Change number</Button>
        <Button variant="quiet" isLoading={remove.isPending} onClick={() => remove.mutate()}>
          Remove number
        </Button>
      </div>
      {remove.error ? (
        <p role="alert" className="text-danger">
          {failureText(remove.error)}
        </p>
      ) : null}
    </>
  );
}
