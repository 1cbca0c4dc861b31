"use client";

import { diffRevisions, reviewOfField, waitsForReview } from "@repo/domain/listings/diff-revisions";
import type { DraftDocument } from "@repo/domain/listings/draft-document";
import { contentFieldOf } from "@repo/domain/listings/read-draft";
import type { EditedListing } from "@repo/domain/listings/revision.schema";
import { typeDraft } from "@repo/domain/listings/type-draft";
import { marketOf } from "@repo/domain/markets/markets";
import type { PlaceSuggestion } from "@repo/domain/places/place.schema";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { CHANGE_NOTES, REVIEW_NOTES, REVIEW_NOTES_BY_VALUE } from "#wording/edit-wording";
import { judgeDraft } from "./judge-draft";

/** What is typed over a listing, what it would change against what is read now, and what becomes of each change. */
export function useEditedListing(edited: EditedListing, localities: readonly PlaceSuggestion[]) {
  const { content, live, isReviewedFirst, isShared } = edited;
  const [typedAtFirst] = useState(() => ({ ...typeDraft(content, marketOf(edited.market)), hasDisplayConsent: true }));
  const form = useForm<DraftDocument>({ defaultValues: typedAtFirst });
  const [document, setDocument] = useState<DraftDocument>(typedAtFirst);
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          setDocument(structuredClone(values));
          if (name) setRefused(({ [name]: _answered, ...others }) => others);
        },
      }),
    [form],
  );
  const judged = judgeDraft(document, localities, refused);
  const next = { ...live, ...judged.read.said };
  const changes = diffRevisions(live, next).map((change) => ({
    field: change.field,
    becomes: isReviewedFirst && waitsForReview(change, isShared) ? ("Reviewed" as const) : ("Live" as const),
  }));
  const noteOf = (field: string) => {
    const said = contentFieldOf(field);
    if (!said || !isReviewedFirst) return undefined;
    const change = changes.find((one) => one.field === said);
    if (change) return CHANGE_NOTES[change.becomes];
    const review = reviewOfField(said, isShared);
    return review === "ByValue" ? REVIEW_NOTES_BY_VALUE[said] : REVIEW_NOTES[review];
  };
  /** Against what the form began with, where an edit may wait already. */
  const isChanged = diffRevisions(content, { ...content, ...judged.read.said }).length > 0;
  return { form, document, ...judged, changes, noteOf, isChanged, setRefused };
}
