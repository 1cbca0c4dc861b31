"use client";

import type { PreviewTogetherInput } from "@repo/domain/moderation/decide-together.schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { CircleCheck, CircleSlash } from "lucide-react";
import { useTRPC } from "#trpc/provider";
import { Skeleton } from "#ui/skeleton";
import { reasonText } from "#wording/error-wording";
import { failureText } from "#wording/failure";
import { MODERATION_STATE_NAMES } from "#wording/home-wording";

/** What the decision would do to each chosen case, and what it would leave alone and why. */
export function TogetherPreview({ cases, outcome }: PreviewTogetherInput) {
  const trpc = useTRPC();
  const preview = useQuery({
    ...trpc.moderation.previewTogether.queryOptions({ cases, outcome }),
    placeholderData: keepPreviousData,
  });
  if (preview.isPending) return <Skeleton className="h-60 w-full" />;
  if (preview.isError) {
    return (
      <p role="alert" className="text-danger">
        {failureText(preview.error)}
      </p>
    );
  }
  const reached = preview.data.filter(({ refusal }) => refusal === null).length;
  const left = preview.data.length - reached;
  return (
    <section aria-label="What will happen" aria-busy={preview.isPlaceholderData} className="grid gap-3">
      <p role="status" className="font-semibold">
        {reached === 1 ? "1 will be decided" : `${reached} will be decided`}
        {left > 0 ? `, ${left} left as ${left === 1 ? "it is" : "they are"}` : null}
      </p>
      <ul className="grid gap-2">
        {preview.data.map(({ listingId, title, agencyName, moderationState, refusal }) => (
          <li key={listingId} className="flex gap-3 rounded-card border border-line bg-surface p-3">
            {refusal === null ? (
              <CircleCheck aria-hidden className="size-5 shrink-0 text-verified" strokeWidth={1.75} />
            ) : (
              <CircleSlash aria-hidden className="size-5 shrink-0 text-attention" strokeWidth={1.75} />
            )}
            <span className="grid min-w-0 gap-0.5">
              <span className="font-semibold wrap-anywhere">{title}</span>
              <span className="text-sm text-ink-muted">{agencyName}</span>
              <span className="text-sm">
                {refusal === null
                  ? `${MODERATION_STATE_NAMES[moderationState]} → ${MODERATION_STATE_NAMES[outcome]}`
                  : reasonText(refusal)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
