import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { webEnv } from "#env";

type Context = { params: Promise<{ sha256: string }> };

const SHA256 = /^[0-9a-f]{64}$/;

/** A picture by the hash of its content: it never changes, so browsers may keep it for good. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { sha256 } = await params;
  if (!SHA256.test(sha256)) return new Response(null, { status: 404 });
  const file = path.join(webEnv().MEDIA_DIR, sha256.slice(0, 2), `${sha256}.webp`);
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": "image/webp",
      "content-length": String(size),
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    },
  });
}
