import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { inputHeight, inputLook } from "./input-look";

type TextInputProps = ComponentProps<"input"> & {
  /** A unit or an icon inside the box, before or after what is typed. */
  before?: ReactNode;
  after?: ReactNode;
};

export function TextInput({ before, after, className, ...props }: TextInputProps) {
  if (!before && !after) {
    return <input type="text" className={classNames(inputLook, inputHeight, "px-3", className)} {...props} />;
  }
  return (
    <div
      className={classNames(
        inputLook,
        inputHeight,
        "flex items-center gap-2 px-3 has-aria-invalid:border-danger has-disabled:border-line has-disabled:bg-sunken",
        "has-focus-visible:border-accent has-focus-visible:outline-2 has-focus-visible:outline-accent",
        className,
      )}
    >
      {before ? <Affix>{before}</Affix> : null}
      <input type="text" className="h-full min-w-0 grow bg-transparent outline-none" {...props} />
      {after ? <Affix>{after}</Affix> : null}
    </div>
  );
}

function Affix({ children }: { children: ReactNode }) {
  return <span className="flex shrink-0 text-ink-muted [&_svg]:size-4">{children}</span>;
}
