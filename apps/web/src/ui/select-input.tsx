import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { inputHeight, inputLook } from "./input-look";

/** The browser's own select; its children are options. */
export function SelectInput({ className, ...props }: ComponentProps<"select">) {
  return (
    <div className={classNames("relative", className)}>
      <select className={classNames(inputLook, inputHeight, "appearance-none truncate pr-9 pl-3")} {...props} />
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-muted"
        strokeWidth={1.75}
      />
    </div>
  );
}
