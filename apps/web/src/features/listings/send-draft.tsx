"use client";

import { type DraftStep, stepOfField } from "@repo/domain/listings/draft-steps";
import { listingQualityOf } from "@repo/domain/listings/listing-quality";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { toast } from "#ui/toast";
import { failureText, fieldTexts } from "#wording/failure";
import { useDraftForm } from "./draft-form";
import { DraftPreview } from "./draft-preview";
import type { DraftSaver } from "./draft-saver";
import { QualityHints } from "./quality-hints";
import { STEP_NAMES } from "./step-navigation";

type SendDraftProps = {
  saver: DraftSaver;
  problems: readonly { field: string; message: string }[];
  onGo: (step: DraftStep) => void;
  onRefused: (fields: Readonly<Record<string, string>>) => void;
};

/** The listing as it will be, what it lacks, and the way to the moderators. */
export function SendDraft({ saver, problems, onGo, onRefused }: SendDraftProps) {
  const { draftId } = saver;
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [isSaving, setIsSaving] = useState(false);
  const draft = useQuery(
    trpc.listingDrafts.show.queryOptions({ draftId }, { retry: false, enabled: saver.isSaved, staleTime: 0 }),
  );
  const listingId = draft.data?.listingId ?? "";
  const media = useQuery(trpc.media.photos.queryOptions({ listingId }, { enabled: listingId !== "" })).data;
  const photos = media?.photos ?? [];
  const { read, market } = useDraftForm();
  const judged = { content: read.said, pictures: photos, embedCount: media?.embeds.length ?? 0 };
  const handIn = useMutation(
    trpc.listingDrafts.handIn.mutationOptions({
      onSuccess: async (listing) => {
        await Promise.all([
          queryClient.invalidateQueries(trpc.listings.own.pathFilter()),
          queryClient.invalidateQueries(trpc.listingDrafts.list.pathFilter()),
        ]);
        const hasPhotos = photos.length > 0;
        toast.success(
          "Sent to the moderators",
          hasPhotos ? {} : { description: "Add photos now: they are looked at together." },
        );
        router.push(hasPhotos ? paths.agentListings : paths.listingPhotos(listing.listingId));
      },
      onError: (failure) => {
        toast.error(failureText(failure));
        onRefused(fieldTexts(failure));
      },
    }),
  );
  const send = async () => {
    setIsSaving(true);
    await saver.flush();
    setIsSaving(false);
    if (saver.isSaved) handIn.mutate({ draftId, version: saver.version });
    else toast.error("Not everything is saved yet. Try again when the network is back.");
  };
  return (
    <>
      {problems.length === 0 ? null : <Missing problems={problems} onGo={onGo} />}
      <QualityHints quality={listingQualityOf(judged, market)} />
      <DraftPreview photos={photos} />
      <Button
        variant="primary"
        size="lg"
        className="w-fit"
        disabled={problems.length > 0}
        isLoading={isSaving || handIn.isPending}
        onClick={() => void send()}
      >
        Send for review
      </Button>
    </>
  );
}

function Missing({ problems, onGo }: Pick<SendDraftProps, "problems" | "onGo">) {
  const steps = new Map<DraftStep, string[]>();
  for (const { field, message } of problems)
    steps.set(stepOfField(field), [...(steps.get(stepOfField(field)) ?? []), message]);
  return (
    <section aria-labelledby="missing" className="grid gap-3 rounded-card bg-danger-soft p-4">
      <h3 id="missing" className="text-base">
        Before it can be sent
      </h3>
      <ul className="grid gap-2">
        {[...steps].map(([step, messages]) => (
          <li key={step}>
            <a
              href={`?step=${step}`}
              onClick={(event) => {
                event.preventDefault();
                onGo(step);
              }}
              className="text-danger underline underline-offset-4"
            >
              {STEP_NAMES[step]}
            </a>
            : {[...new Set(messages)].join(" ")}
          </li>
        ))}
      </ul>
    </section>
  );
}
