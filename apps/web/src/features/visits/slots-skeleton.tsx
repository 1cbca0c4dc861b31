import { Skeleton } from "#ui/skeleton";

/** As tall as the free times of a day; `label` says what is awaited, where nothing else does. */
export function SlotsSkeleton({ label }: { label?: string }) {
  return (
    <div role="status" className="grid gap-4" aria-busy="true" aria-label={label}>
      <Skeleton className="h-5 w-56" />
      <Skeleton className="h-14 w-full" />
      <Skeleton className="h-11 w-full" />
      <Skeleton className="h-11 w-full" />
      <Skeleton className="h-12 w-full" />
    </div>
  );
}
