import { createHash } from "node:crypto";
import { open } from "node:fs/promises";

/** More than the longest line: 40 hexadecimal digits, a colon and a count. */
const LONGEST_LINE = 128;

/**
 * Looks a password up in a list on this machine, so that nothing of it travels. The list is the public format of leaked
 * passwords: a line each of SHA-1 in capital hexadecimal digits and, if at all, `:count`, in order. A list of a billion
 * lines takes thirty reads.
 */
export async function isBreached(file: string, password: string): Promise<boolean> {
  const wanted = createHash("sha1").update(password, "utf8").digest("hex").toUpperCase();
  const list = await open(file, "r");
  try {
    let from = 0;
    let to = (await list.stat()).size;
    // Every line that may be the wanted one starts at or after `from` and before `to`.
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      const line = await readLineAfter(list, middle);
      if (line === undefined || line.start >= to) {
        to = middle;
      } else if (line.hash === wanted) {
        return true;
      } else if (line.hash < wanted) {
        from = line.start + 1;
      } else {
        to = middle;
      }
    }
    return false;
  } finally {
    await list.close();
  }
}

/** The first line that starts at this byte or after it. */
async function readLineAfter(list: Awaited<ReturnType<typeof open>>, position: number) {
  const start = Math.max(0, position - 1);
  const { buffer, bytesRead } = await list.read(Buffer.alloc(2 * LONGEST_LINE), 0, 2 * LONGEST_LINE, start);
  const text = buffer.toString("latin1", 0, bytesRead);
  const offset = position === 0 ? 0 : text.indexOf("\n") + 1;
  if (position > 0 && offset === 0) return undefined;
  const hash = text.slice(offset, offset + 40);
  return hash.length < 40 ? undefined : { start: start + offset, hash: hash.toUpperCase() };
}
