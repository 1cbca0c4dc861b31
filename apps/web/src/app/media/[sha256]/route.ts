import { openAsBlob } from "node:fs";
import path from "node:path";
import { webEnv } from "#env";

type Context = { params: Promise<{ sha256: string }> };

const SHA256 = /^[0-9a-f]{64}$/;

/** A picture by the hash of its content: it never changes, so browsers may keep it for good. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { sha256 } = await params;
  if (!SHA256.test(sha256)) return new Response(null, { status: 404 });
  const file = path.join(webEnv().MEDIA_DIR, sha256.slice(0, 2), `${sha256}.webp`);
  const picture = await openAsBlob(file).catch(() => undefined);
  if (!picture) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(picture, {
    headers: {
      "content-type": "image/webp",
      "content-length": String(picture.size),
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    },
  });
}
