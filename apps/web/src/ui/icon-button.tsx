import type { ComponentProps } from "react";
import { Button } from "./button";

type IconButtonProps = Omit<ComponentProps<typeof Button>, "size" | "aria-label"> & {
  /** The name read out and shown on hover; the child is the icon. */
  label: string;
};

export function IconButton({ label, variant = "quiet", ...props }: IconButtonProps) {
  return <Button size="icon" variant={variant} aria-label={label} title={label} {...props} />;
}
