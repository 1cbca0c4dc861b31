"use client";

/** Every page brings it along in case, so it is written without the kit: that would weigh as much as a dialog. */
export default function PageError({ reset }: { error: Error; reset: () => void }) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-2xl px-gutter py-12">
      <div role="alert" className="grid justify-items-start gap-1 rounded-card border border-line bg-surface p-5">
        <h2 className="text-lg">This page could not be shown</h2>
        <p className="text-ink-muted">Nothing you sent before was lost.</p>
        <p>Try again; if it keeps happening, come back in a few minutes.</p>
        <button
          type="button"
          className="mt-3 h-11 rounded-control border border-line bg-raised px-4 text-sm font-semibold hover:border-line-strong hover:bg-sunken"
          onClick={reset}
        >
          Try again
        </button>
      </div>
    </main>
  );
}
