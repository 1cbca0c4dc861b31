"use client";

import type { Feature } from "@repo/domain/platform/feature-switch";
import type { FeatureView } from "@repo/domain/platform/feature-switch.schema";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { Badge } from "#ui/badge";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { ErrorPanel } from "#ui/error-panel";
import { Skeleton } from "#ui/skeleton";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { dateTimeText } from "#wording/time-wording";

const WORDS: Readonly<Record<Feature, { name: string; meaning: string }>> = {
  Registration: { name: "New accounts", meaning: "People may create accounts with a password." },
  PhotoUploads: { name: "New photos", meaning: "Agents may send photos of their homes." },
};

export function FeatureSwitches() {
  const trpc = useTRPC();
  const { data: features, error } = useQuery(trpc.platform.features.queryOptions());
  if (error)
    return (
      <ErrorPanel whatHappened={failureText(error)} whatIsSafe="Nothing was changed." whatToDo="Reload the page." />
    );
  return (
    features?.map((feature) => <FeatureCard key={feature.feature} {...feature} />) ?? <Skeleton className="h-48" />
  );
}

function FeatureCard({ feature, isOn, changedAt }: FeatureView) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { name, meaning } = WORDS[feature];
  const change = useMutation(
    trpc.platform.switchFeature.mutationOptions({
      onSuccess: (features, asked) => {
        queryClient.setQueryData(trpc.platform.features.queryKey(), features);
        toast(`${name}: ${asked.isOn ? "on" : "off"}`, {
          action: { label: "Undo", onClick: () => change.mutate({ feature, isOn: !asked.isOn }) },
        });
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  return (
    <Card className="flex flex-wrap items-center justify-between gap-4" role="group" aria-label={name}>
      <div>
        <p className="font-semibold">
          {name} <Badge tone={isOn ? "verified" : "attention"}>{isOn ? "On" : "Off"}</Badge>
        </p>
        <p className="text-sm text-ink-muted">
          {meaning}
          {changedAt ? ` Switched ${dateTimeText(changedAt, "UTC")} UTC.` : ""}
        </p>
      </div>
      <Button isLoading={change.isPending} onClick={() => change.mutate({ feature, isOn: !isOn })}>
        {isOn ? "Turn off" : "Turn on"}
      </Button>
    </Card>
  );
}
