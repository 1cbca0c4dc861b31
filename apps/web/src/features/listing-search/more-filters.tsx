"use client";

import { SlidersHorizontal } from "lucide-react";
import dynamic from "next/dynamic";
import { Button } from "#ui/button";
import { Chip } from "#ui/chip";
import { Dialog, DialogClose } from "#ui/dialog";
import { Skeleton } from "#ui/skeleton";
import { homeCountText } from "#wording/home-wording";
import type { MoreFilterFieldsProps } from "./more-filter-fields";

// As many as all the others together: they come when asked for.
const MoreFilterFields = dynamic(() => import("./more-filter-fields").then((module) => module.MoreFilterFields), {
  ssr: false,
  loading: () => <Skeleton className="h-dvh w-full" />,
});

/** The filters that do not fit the bar. Each works at once; the button below says what is left. */
export function MoreFilters({ total, ...fields }: MoreFilterFieldsProps & { total: number | undefined }) {
  const trigger = (
    <Chip>
      <SlidersHorizontal aria-hidden strokeWidth={1.75} />
      More filters
    </Chip>
  );
  const footer = (
    <DialogClose>
      <Button variant="primary">{total === undefined ? "Show homes" : `Show ${homeCountText(total)}`}</Button>
    </DialogClose>
  );
  return (
    <Dialog title="More filters" trigger={trigger} footer={footer}>
      <MoreFilterFields {...fields} />
    </Dialog>
  );
}
