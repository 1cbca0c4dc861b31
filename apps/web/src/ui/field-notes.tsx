import { CircleAlert } from "lucide-react";

type FieldNotesProps = { id: string; help?: string | undefined; error?: string | undefined };

export function FieldNotes({ id, help, error }: FieldNotesProps) {
  return (
    <>
      {help ? (
        <p id={`${id}-help`} className="text-sm text-ink-muted">
          {help}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="flex gap-1.5 text-sm text-danger">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
          {error}
        </p>
      ) : null}
    </>
  );
}

/** The attributes that tie a field to its notes. */
export function fieldNoteAttributes({ id, help, error }: FieldNotesProps) {
  const noteIds = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return { ...(noteIds && { "aria-describedby": noteIds }), ...(error && { "aria-invalid": true }) };
}
