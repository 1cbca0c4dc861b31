/** The first thing the keyboard reaches; the page's main element has the id `main` and tabIndex -1. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="fixed top-3 left-3 z-60 -translate-y-20 rounded-control bg-ink px-4 py-3 font-semibold text-paper transition-transform focus:translate-y-0"
    >
      Skip to content
    </a>
  );
}
