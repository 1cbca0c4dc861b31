import { classNames } from "./class-names";

/** The mark alone; it takes the colour of the text and the accent. */
function LogoMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={classNames("size-7", className)}>
      <path
        fill="currentColor"
        fillRule="evenodd"
        d="M15.1 3.4a1.4 1.4 0 0 1 1.8 0l8.6 7.1c.3.3.5.7.5 1.1V20H6v-8.4c0-.4.2-.8.5-1.1ZM13 20v-4.5a3 3 0 0 1 6 0V20Z"
      />
      <path
        className="fill-accent"
        d="M4.5 22h23a.5.5 0 0 1 .5.5v2.5H4v-2.5a.5.5 0 0 1 .5-.5ZM2 26.5h28a.5.5 0 0 1 .5.5v2.5h-29V27a.5.5 0 0 1 .5-.5Z"
      />
    </svg>
  );
}

export function Logo() {
  return (
    <span className="flex w-fit items-center gap-2 text-lg leading-none font-semibold tracking-tight text-ink">
      <LogoMark />
      Plinth
    </span>
  );
}
