import { DomainError } from "@repo/domain/domain-error";

/**
 * Does `work` for each, one after the other: what one refuses does not keep the others. Which were refused, and by which
 * reason; whatever else goes wrong ends it.
 */
export async function eachApart<One>(
  all: Iterable<One>,
  work: (one: One) => Promise<void>,
): Promise<{ one: One; reason: string }[]> {
  const refused: { one: One; reason: string }[] = [];
  for (const one of all) {
    try {
      await work(one);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.push({ one, reason: error.reason });
    }
  }
  return refused;
}
