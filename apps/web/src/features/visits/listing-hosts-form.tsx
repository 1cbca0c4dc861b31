"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { Checkbox } from "#ui/checkbox";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";

/** Colleagues who may show a home beside its agent; each tick counts at once. */
export function ListingHostsForm({ listingId }: { listingId: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const key = trpc.visits.hosts.queryOptions({ listingId });
  const { data: members } = useSuspenseQuery(key);
  const change = useMutation(
    trpc.visits.changeHosts.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(key.queryKey, saved);
        toast("Saved", { description: "Visitors are offered the times of everybody who shows this home." });
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  const hosts = members.filter(({ isHost }) => isHost).map(({ memberId }) => memberId);
  const toggle = (memberId: string, isHost: boolean) =>
    change.mutate({
      listingId,
      memberIds: isHost ? [...hosts, memberId] : hosts.filter((id) => id !== memberId),
    });
  return (
    <fieldset className="grid max-w-3xl gap-3" aria-busy={change.isPending}>
      <legend className="mb-3 text-lg font-semibold">Who shows it?</legend>
      {members.length === 1 ? <p className="text-ink-muted">You are the only member of your agency.</p> : null}
      {members.map(({ memberId, name, isAgent, isHost }) => (
        <Checkbox
          key={memberId}
          label={isAgent ? `${name}, who offers the home` : name}
          checked={isHost}
          disabled={isAgent || change.isPending}
          onChange={(event) => toggle(memberId, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}
