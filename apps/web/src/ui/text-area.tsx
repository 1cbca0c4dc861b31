import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { inputLook } from "./input-look";

export function TextArea({ className, rows = 4, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={classNames(inputLook, "field-sizing-content max-h-96 min-h-24 px-3 py-2", className)}
      {...props}
    />
  );
}
