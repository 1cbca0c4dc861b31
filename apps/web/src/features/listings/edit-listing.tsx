"use client";

import type { DraftStep } from "@repo/domain/listings/draft-steps";
import type { EditedListing, SubmitRevisionResult } from "@repo/domain/listings/revision.schema";
import type { PlaceSuggestion } from "@repo/domain/places/place.schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useState } from "react";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { ErrorSummary } from "#ui/error-summary";
import { toast } from "#ui/toast";
import { fieldsText } from "#wording/edit-wording";
import { failureText, fieldTexts } from "#wording/failure";
import { DraftFormProvider } from "./draft-form";
import { AvailabilityStep, DescriptionStep, FactsStep, PriceStep, PropertyStep } from "./draft-steps";
import { STEP_NAMES } from "./step-navigation";
import { useEditedListing } from "./use-edited-listing";

type EditListingProps = { listingId: string; edited: EditedListing; localities: readonly PlaceSuggestion[] };

/** Photos are changed on their own page. */
const SECTIONS: readonly (readonly [DraftStep, () => ReactNode])[] = [
  ["price", PriceStep],
  ["description", DescriptionStep],
  ["availability", AvailabilityStep],
  ["facts", FactsStep],
  ["property", PropertyStep],
];

/** A listing that is there already, all of it on one page, with what becomes of a change beside each field. */
export function EditListing({ listingId, edited, localities }: EditListingProps) {
  const editing = useEditedListing(edited, localities);
  const { problems, read, changes, isChanged, setRefused } = editing;
  const [checks, setChecks] = useState(0);
  const save = useSubmitRevision((fields) => {
    setRefused(fields);
    setChecks((count) => count + 1);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecks(checks + 1);
    if (read.content && problems.length === 0)
      save.mutate({ listingId, version: edited.version, content: read.content });
  };
  const shown = checks > 0 ? problems : [];
  const errorOf = (field: string) => shown.find((problem) => problem.field === field)?.message;
  return (
    <DraftFormProvider value={{ ...editing, localities, errorOf }}>
      <form noValidate onSubmit={submit} className="grid max-w-2xl grid-cols-1 gap-10">
        <ErrorSummary
          errors={shown.map(({ field: fieldId, message }) => ({ fieldId, message }))}
          submitCount={problems.length > 0 ? checks : 0}
        />
        {SECTIONS.map(([step, Fields]) => (
          <section key={step} aria-labelledby={`edit-${step}`} className="grid grid-cols-1 gap-6">
            <h2 id={`edit-${step}`} className="text-xl">
              {STEP_NAMES[step]}
            </h2>
            <Fields />
          </section>
        ))}
        <div className="sticky bottom-0 z-10 flex flex-wrap items-center justify-between gap-4 border-t border-line bg-surface py-4">
          <Outlook changes={isChanged ? changes : []} isReviewedFirst={edited.isReviewedFirst} />
          <Button type="submit" variant="primary" size="lg" disabled={!isChanged} isLoading={save.isPending}>
            Save changes
          </Button>
        </div>
      </form>
    </DraftFormProvider>
  );
}

type OutlookProps = {
  changes: ReturnType<typeof useEditedListing>["changes"];
  isReviewedFirst: boolean;
};

/** Before saving: what the public reads at once, and what waits. */
function Outlook({ changes, isReviewedFirst }: OutlookProps) {
  const of = (becomes: "Live" | "Reviewed") =>
    changes.flatMap((change) => (change.becomes === becomes ? [change.field] : []));
  const [live, reviewed] = [of("Live"), of("Reviewed")];
  return (
    <div aria-live="polite" className="grid min-w-0 grow basis-60 gap-1 text-sm">
      {changes.length === 0 ? <p className="text-ink-muted">Nothing is changed yet.</p> : null}
      {live.length > 0 ? (
        <p>
          <strong>{isReviewedFirst ? "Live at once" : "Saved"}:</strong> {fieldsText(live)}
        </p>
      ) : null}
      {reviewed.length > 0 ? (
        <p>
          <strong>A moderator looks first:</strong> {fieldsText(reviewed)}. Until then the public reads what it reads
          now.
        </p>
      ) : null}
    </div>
  );
}

function useSubmitRevision(onRefused: (fields: Readonly<Record<string, string>>) => void) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.listings.submitRevision.mutationOptions({
      onSuccess: async (result) => {
        await queryClient.invalidateQueries(trpc.listings.own.pathFilter());
        toast.success("Saved", descriptionOf(result));
        router.push(paths.agentListings);
      },
      onError: (failure) => {
        toast.error(failureText(failure));
        onRefused(fieldTexts(failure));
      },
    }),
  );
}

const descriptionOf = ({ reviewedFields }: SubmitRevisionResult) =>
  reviewedFields.length === 0 ? {} : { description: `A moderator looks first at: ${fieldsText(reviewedFields)}.` };
