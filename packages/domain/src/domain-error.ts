/** Failures a caller can cause. Anything else that throws is a defect and is reported, not shown. */
export type DomainErrorCode =
  | "invalidInput"
  | "unauthenticated"
  | "forbidden"
  | "notFound"
  | "conflict"
  | "invalidState"
  | "limitExceeded"
  /** For now: the same question may be asked again. */
  | "unavailable";

export class DomainError extends Error {
  override readonly name = "DomainError";

  constructor(
    readonly code: DomainErrorCode,
    /** Dotted key such as `visit.notCancellable`; the screen turns it into words. */
    readonly reason: string,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code}: ${reason}`);
  }
}

export const notFound = (entity: string) => new DomainError("notFound", `${entity}.notFound`);
export const forbidden = (permission: string) => new DomainError("forbidden", `${permission}.forbidden`);
/** The caller's value for one field cannot be accepted; the screen shows the words under that field. */
export const invalidField = (field: string, reason: string) => new DomainError("invalidInput", reason, { field });
