/** Runs the works, so many at a time. */
export async function inParallel<T>(works: readonly (() => Promise<T>)[], atOnce: number): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const run = async () => {
    for (let index = next++; index < works.length; index = next++) results[index] = await works[index]!();
  };
  await Promise.all(Array.from({ length: atOnce }, run));
  return results;
}
