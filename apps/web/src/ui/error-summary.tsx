"use client";

import { CircleAlert } from "lucide-react";
import { type MouseEvent, useEffect, useId, useRef } from "react";

type ErrorSummaryProps = {
  errors: readonly { fieldId: string; message: string }[];
  /** The focus comes here each time this changes while there are errors. */
  submitCount: number;
  title?: string;
};

export function ErrorSummary({ errors, submitCount, title = "Some answers need another look" }: ErrorSummaryProps) {
  const panel = useRef<HTMLDivElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (submitCount > 0) panel.current?.focus();
  }, [submitCount]);

  if (errors.length === 0) return null;
  return (
    <div
      ref={panel}
      role="group"
      tabIndex={-1}
      aria-labelledby={titleId}
      className="flex gap-3 rounded-card bg-danger-soft p-4"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-danger" strokeWidth={1.75} />
      <div>
        <h2 id={titleId} className="text-base leading-normal">
          {title}
        </h2>
        <ul className="mt-1 grid gap-1">
          {errors.map(({ fieldId, message }) => (
            <li key={fieldId}>
              <a href={`#${fieldId}`} onClick={goToField} className="text-danger underline underline-offset-4">
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Brings the label into view too, which the browser's own jump would leave above the edge. */
function goToField(event: MouseEvent<HTMLAnchorElement>) {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  field.scrollIntoView({ block: "center" });
  field.focus({ preventScroll: true });
}
