import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { FieldNotes, fieldNoteAttributes } from "./field-notes";

type FieldGroupProps = {
  legend: string;
  /** Checkboxes, radio cards or several inputs that answer one question. */
  children: ReactNode;
  help?: string | undefined;
  error?: string | undefined;
  /** Set it when an error summary links here. */
  id?: string;
  className?: string;
};

export function FieldGroup({ legend, children, help, error, id, className }: FieldGroupProps) {
  const ownId = useId();
  const notes = { id: id ?? ownId, help, error };
  return (
    <fieldset
      id={notes.id}
      tabIndex={-1}
      aria-describedby={fieldNoteAttributes(notes)["aria-describedby"]}
      className={classNames("grid min-w-0 content-start gap-2", className)}
    >
      <legend className="mb-1.5 text-sm font-semibold">{legend}</legend>
      {children}
      <FieldNotes {...notes} />
    </fieldset>
  );
}
