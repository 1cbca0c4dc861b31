import type { AppRouter } from "@repo/api/contract";
import type { TRPCClientErrorLike } from "@trpc/client";
import { reasonText } from "#wording/error-wording";

export type ApiFailure = TRPCClientErrorLike<AppRouter>;

/** It did not arrive, or nobody could answer: asking again with the same key may succeed. */
export function isOutOfReach({ data }: Pick<ApiFailure, "data">): boolean {
  return !data || data.httpStatus === 503 || data.httpStatus === 504;
}

/** One sentence for a failed call. A call that never arrived says so, as nothing was changed then. */
export function failureText(failure: Pick<ApiFailure, "data">): string {
  return failure.data ? reasonText(failure.data.reason) : "You seem to be offline. Nothing was changed; try again.";
}

/** Field path → sentence, for putting each message under its field. */
export function fieldTexts(failure: Pick<ApiFailure, "data">): Record<string, string> {
  const entries = Object.entries(failure.data?.fieldErrors ?? {});
  return Object.fromEntries(entries.map(([field, [reason = "input.invalid"]]) => [field, reasonText(reason)]));
}

/** For a form of one field: whatever went wrong is shown there. */
export function onlyFieldText(failure: Pick<ApiFailure, "data">, field: string): string {
  return fieldTexts(failure)[field] ?? failureText(failure);
}

/** The sentence for one field of a form; validators name a reason, some bring their own words. */
export function fieldMessage(error: { message?: string | undefined } | undefined): string | undefined {
  return error?.message === undefined ? undefined : reasonText(error.message);
}
