import type { FieldValues, Path, UseFormSetError } from "react-hook-form";
import { type ApiFailure, fieldTexts } from "#wording/failure";

/** Puts the server's objections under their fields; returns whether there were any. */
export function showFieldFailures<Values extends FieldValues>(
  failure: Pick<ApiFailure, "data">,
  fields: readonly Path<Values>[],
  setError: UseFormSetError<Values>,
): boolean {
  const texts = fieldTexts(failure);
  const known = fields.filter((field) => texts[field] !== undefined);
  for (const field of known) setError(field, { message: texts[field] ?? "" });
  return known.length > 0;
}
