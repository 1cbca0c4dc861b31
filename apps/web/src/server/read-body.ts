import "server-only";

type Limits = { bytes: number; withinMs: number };

/**
 * The whole body, or the status that says why it is not taken: it stops at the limit whatever length was announced, and
 * waits for nobody who drips.
 */
export async function readBody(
  request: Request,
  { bytes, withinMs }: Limits,
): Promise<Buffer<ArrayBuffer> | 408 | 413> {
  if (Number(request.headers.get("content-length") ?? 0) > bytes) return 413;
  if (!request.body) return Buffer.alloc(0);
  const reader = request.body.getReader();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), withinMs);
  });
  try {
    return await collect(reader, bytes, late);
  } finally {
    clearTimeout(timer);
  }
}

async function collect(reader: ReadableStreamDefaultReader<Uint8Array>, bytes: number, late: Promise<"late">) {
  const parts: Uint8Array[] = [];
  for (let length = 0; ; ) {
    const part = await Promise.race([reader.read(), late]);
    if (part === "late") return giveUp(reader, 408);
    if (part.done) return Buffer.concat(parts);
    length += part.value.length;
    if (length > bytes) return giveUp(reader, 413);
    parts.push(part.value);
  }
}

/** What still comes is thrown away while the sender reads the answer; `guard-connections.ts` ends that soon. */
function giveUp<Status>(reader: ReadableStreamDefaultReader<Uint8Array>, status: Status): Status {
  const discard = async () => {
    while (!(await reader.read()).done);
  };
  void discard().catch(() => {});
  return status;
}
