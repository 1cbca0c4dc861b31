"use client";

import type { DraftDocument } from "@repo/domain/listings/draft-document";
import { DRAFT_STEPS, type DraftStep, stepOfField } from "@repo/domain/listings/draft-steps";
import type { ListingDraft } from "@repo/domain/listings/listing-draft.schema";
import type { PlaceSuggestion } from "@repo/domain/places/place.schema";
import { useSearchParams } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { type FieldPath, useForm } from "react-hook-form";
import { paths } from "#paths";
import { Button } from "#ui/button";
import { ErrorSummary } from "#ui/error-summary";
import { isSameDocument, readDraftCopy, readNewDraftCopy } from "./draft-copy";
import { DraftFormProvider } from "./draft-form";
import { DraftPhotos } from "./draft-photos";
import { DraftSaveState } from "./draft-save-state";
import type { DraftAtStart } from "./draft-saver";
import { AvailabilityStep, DescriptionStep, FactsStep, PriceStep, PropertyStep } from "./draft-steps";
import { judgeDraft } from "./judge-draft";
import { SendDraft } from "./send-draft";
import { STEP_NAMES, StepNavigation } from "./step-navigation";
import { useDraftSaver } from "./use-draft-saver";
import { VisitsStep } from "./visits-step";

type Opened = DraftAtStart & { document: DraftDocument; listingId: string | null };
type ListingEditorProps = { draft: Opened; localities: readonly PlaceSuggestion[] };

const STEPS: Readonly<Record<DraftStep, (() => ReactNode) | undefined>> = {
  property: PropertyStep,
  facts: FactsStep,
  price: PriceStep,
  description: DescriptionStep,
  availability: AvailabilityStep,
  visits: VisitsStep,
  photos: undefined,
  preview: undefined,
};

/** The form of a listing that is being written. */
export function ListingEditor({ draft, localities }: ListingEditorProps) {
  const [step, goTo] = useStep();
  const { form, document, saver, state, refused, setRefused, keepMine, takeTheirs } = useDraftDocument(draft);
  const { checked, checks, check, see } = useChecks();
  const judged = judgeDraft(document, localities, refused);
  const { problems } = judged;
  const at = (one: DraftStep) => problems.filter(({ field }) => stepOfField(field) === one);
  const errorOf = (field: FieldPath<DraftDocument>) =>
    checked.has(stepOfField(field)) ? problems.find((problem) => problem.field === field)?.message : undefined;
  const leaveFor = (to: DraftStep) => {
    see(step);
    goTo(to);
  };
  const next = DRAFT_STEPS[DRAFT_STEPS.indexOf(step) + 1];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check(step);
    if (at(step).length === 0 && next) goTo(next);
  };
  const goAndCheck = (to: DraftStep) => {
    check(to);
    goTo(to);
  };
  const refuse = (fields: Readonly<Record<string, string>>) => {
    setRefused(fields);
    const [first] = Object.keys(fields);
    if (first) goAndCheck(stepOfField(first));
  };
  return (
    <DraftFormProvider value={{ form, document, ...judged, localities, errorOf }}>
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[14rem_minmax(0,42rem)]">
        <div className="grid min-w-0 grid-cols-1 content-start gap-4">
          <StepNavigation step={step} checked={checked} problemsAt={(one) => at(one).length} onGo={leaveFor} />
          <DraftSaveState state={state} startedAt={draft.savedAt} onKeepMine={keepMine} onTakeTheirs={takeTheirs} />
        </div>
        <div className="grid min-w-0 grid-cols-1 content-start gap-6">
          <h2 className="text-xl">{STEP_NAMES[step]}</h2>
          <ErrorSummary
            errors={checked.has(step) ? at(step).map(({ field: fieldId, message }) => ({ fieldId, message })) : []}
            submitCount={checks}
          />
          {step === "photos" ? (
            <DraftPhotos listingId={draft.listingId} saver={saver} onNeedsLocality={() => goTo("property")} />
          ) : null}
          {step === "preview" ? (
            <SendDraft saver={saver} problems={problems} onGo={goAndCheck} onRefused={refuse} />
          ) : null}
          <form noValidate onSubmit={submit} className="grid gap-6">
            <StepFields step={step} />
            {next ? (
              <Button type="submit" variant="primary" size="lg" className="w-fit">
                Next: {STEP_NAMES[next].toLowerCase()}
              </Button>
            ) : null}
          </form>
        </div>
      </div>
    </DraftFormProvider>
  );
}

function StepFields({ step }: { step: DraftStep }) {
  const Fields = STEPS[step];
  return Fields ? <Fields /> : null;
}

/** What is typed, and saved; what this device kept and the server does not have goes first. */
function useDraftDocument(draft: Opened) {
  const form = useForm<DraftDocument>({ defaultValues: draft.document });
  const [document, setDocument] = useState(draft.document);
  /** What the server refused, until its field is changed. */
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const { saver, state } = useDraftSaver(draft, (draftId) => {
    window.history.replaceState(null, "", `${paths.listingDraft(draftId)}${window.location.search}`);
  });
  useEffect(() => {
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values, name }) => {
        const typed = structuredClone(values);
        setDocument(typed);
        saver.save(typed);
        if (name) setRefused(({ [name]: _answered, ...others }) => others);
      },
    });
    const kept = draft.savedAt === null ? readNewDraftCopy() : readDraftCopy(draft.draftId);
    if (kept && !isSameDocument(kept.document, draft.document)) {
      saver.adopt(kept);
      form.reset(kept.document);
    }
    return stop;
  }, [form, saver, draft]);
  const keepMine = (theirs: ListingDraft) => saver.keepMine(theirs);
  const takeTheirs = (theirs: ListingDraft) => {
    saver.takeTheirs(theirs);
    form.reset(theirs.document);
  };
  return { form, document, saver, state, refused, setRefused, keepMine, takeTheirs };
}

/** Steps whose faults are shown: those that somebody left, or asked about, which brings the focus to the faults. */
function useChecks() {
  const [checked, setChecked] = useState<ReadonlySet<DraftStep>>(new Set());
  const [checks, setChecks] = useState(0);
  const see = (step: DraftStep) => setChecked(new Set([...checked, step]));
  const check = (step: DraftStep) => {
    see(step);
    setChecks(checks + 1);
  };
  return { checked, checks, check, see };
}

/** In the address bar, so that back and a reload stay where they were. */
function useStep(): [DraftStep, (step: DraftStep) => void] {
  const asked = useSearchParams().get("step");
  const step = DRAFT_STEPS.find((one) => one === asked) ?? "property";
  const goTo = (to: DraftStep) => {
    if (to === step) return;
    window.history.pushState(null, "", `?step=${to}`);
    window.scrollTo({ top: 0 });
  };
  return [step, goTo];
}
