import { Slot } from "radix-ui/slot";
import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { FieldNotes, fieldNoteAttributes } from "./field-notes";

type FormFieldProps = {
  label: string;
  /** One input; it receives the id and the aria attributes. */
  children: ReactNode;
  help?: string | undefined;
  error?: string | undefined;
  /** Set it when an error summary links here. */
  id?: string;
  className?: string;
};

export function FormField({ label, children, help, error, id, className }: FormFieldProps) {
  const ownId = useId();
  const notes = { id: id ?? ownId, help, error };
  return (
    <div className={classNames("grid min-w-0 grid-cols-1 content-start gap-1.5", className)}>
      <label htmlFor={notes.id} className="w-fit text-sm font-semibold">
        {label}
      </label>
      <Slot id={notes.id} {...fieldNoteAttributes(notes)}>
        {children}
      </Slot>
      <FieldNotes {...notes} />
    </div>
  );
}
