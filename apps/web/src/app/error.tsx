"use client";

import { ErrorPanel } from "#ui/error-panel";

export default function PageError({ reset }: { error: Error; reset: () => void }) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-2xl px-gutter py-12">
      <ErrorPanel
        whatHappened="This page could not be shown"
        whatIsSafe="Nothing you sent before was lost."
        whatToDo="Try again; if it keeps happening, come back in a few minutes."
        onRetry={reset}
      />
    </main>
  );
}
