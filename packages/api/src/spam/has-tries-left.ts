import type { Database } from "@repo/db/client";
import { bucketKey } from "./bucket-key";
import { giveBackToBuckets, takeFromBuckets } from "./spam.repository";

export type Tries = {
  /** What is counted, such as "sign-in" and by whom; only its hash is kept. */
  of: readonly string[];
  burst: number;
  perHour: number;
};

/** Takes one try of each; false when any was used up. They come back with time, so nobody is locked out for good. */
export async function hasTriesLeft(db: Database, tries: readonly Tries[], now: Date): Promise<boolean> {
  const buckets = tries.map(({ of, burst, perHour }) => ({ key: keyOf(of), burst, perHour }));
  return (await takeFromBuckets(db, buckets, now)).size === 0;
}

/** A try that was right does not count. */
export function giveTriesBack(db: Database, tries: readonly Tries[]): Promise<void> {
  return giveBackToBuckets(
    db,
    tries.map(({ of }) => keyOf(of)),
  );
}

const keyOf = (of: readonly string[]) => bucketKey(of[0] ?? "", JSON.stringify(of));
