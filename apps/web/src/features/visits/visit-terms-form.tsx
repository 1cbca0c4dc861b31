"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { VISIT_NUMBERS, type VisitPolicy, visitPolicy } from "@repo/domain/visits/listing-visit-policy";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { toast } from "#ui/toast";
import { VisitTermsFields } from "#visit-terms/visit-terms-fields";
import { failureText, fieldMessage } from "#wording/failure";

/** Under which terms one home is shown. */
export function VisitTermsForm({ listingId }: { listingId: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const key = trpc.visits.policy.queryOptions({ listingId });
  const { data: policy } = useSuspenseQuery(key);
  const form = useForm<VisitPolicy>({ resolver: zodResolver(visitPolicy), defaultValues: policy });
  const { errors } = form.formState;
  const save = useMutation(
    trpc.visits.changePolicy.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(key.queryKey, saved);
        toast("Terms saved", { description: "Booked visits stay as they are." });
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  const register = (name: keyof VisitPolicy) =>
    form.register(name, VISIT_NUMBERS.some((number) => number === name) ? { setValueAs: numberOf } : {});
  return (
    <form
      noValidate
      className="grid max-w-3xl gap-6"
      onSubmit={(event) => void form.handleSubmit((terms) => save.mutate({ listingId, policy: terms }))(event)}
    >
      <VisitTermsFields register={register} errorOf={(name) => fieldMessage(errors[name])} idOf={(name) => name} />
      <Button type="submit" variant="primary" size="lg" className="w-fit" isLoading={save.isPending}>
        Save terms
      </Button>
    </form>
  );
}

const numberOf = (value: unknown) => (value === "" || value === null ? null : Number(value));
