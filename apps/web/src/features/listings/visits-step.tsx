import { VisitTermsFields } from "#visit-terms/visit-terms-fields";
import { useDraftForm } from "./draft-form";

/** How the home can be visited, from the day it is public. */
export function VisitsStep() {
  const { form, errorOf } = useDraftForm();
  return (
    <>
      <p className="text-ink-muted">
        As homes are usually shown. In force once this one is public, and yours to change at any time.
      </p>
      <VisitTermsFields
        register={(name) => form.register(`visits.${name}`)}
        errorOf={(name) => errorOf(`visits.${name}`)}
        idOf={(name) => `visits.${name}`}
      />
    </>
  );
}
