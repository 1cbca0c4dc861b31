/** The box shared by everything one types into or chooses from. */
export const inputLook = [
  "w-full rounded-control border border-line-strong bg-surface text-base text-ink transition-colors sm:text-sm",
  "hover:border-ink-muted aria-invalid:border-danger",
  "focus-visible:border-accent focus-visible:outline-offset-0",
  "disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-muted",
];

export const inputHeight = "h-10 pointer-coarse:h-11";
