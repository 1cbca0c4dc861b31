import { paths } from "#paths";
import { Logo } from "#ui/logo";

/** Every page brings it along in case, so its links are plain, and no part of the kit that runs in the browser. */
export default function NotFound() {
  return (
    <>
      <header className="border-b border-line">
        <a
          href={paths.home}
          className="mx-gutter flex h-16 w-fit items-center rounded-control"
          aria-label="Plinth, to the start page"
        >
          <Logo />
        </a>
      </header>
      <main id="main" tabIndex={-1}>
        <div className="mx-auto grid max-w-md justify-items-center gap-2 px-4 py-12 text-center">
          <h1 className="text-lg">This page is not here</h1>
          <p className="text-pretty text-ink-muted">
            The address may be mistyped, or the home is not on the market any more.
          </p>
          <a
            href={paths.search()}
            className="mt-3 inline-flex h-11 items-center rounded-control bg-accent px-4 text-sm font-semibold text-accent-ink hover:bg-accent-hover"
          >
            Search homes
          </a>
        </div>
      </main>
    </>
  );
}
