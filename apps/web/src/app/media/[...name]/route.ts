import { parseRenditionName } from "@repo/domain/listings/rendition";
import { openMedia } from "#server/open-media";

type Context = { params: Promise<{ name: string[] }> };

const SHA256 = /^[0-9a-f]{64}$/;

/** A picture by the hash of its content: it never changes, so browsers may keep it for good. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { name } = await params;
  const found = await readNamed(name);
  if (!found) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(found.picture, {
    headers: {
      "content-type": `image/${found.format}`,
      "content-length": String(found.picture.size),
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    },
  });
}

async function readNamed([sha256 = "", rendition, ...more]: string[]) {
  if (!SHA256.test(sha256) || more.length > 0) return undefined;
  // Pictures from before there were renditions.
  if (rendition === undefined) return withFormat(openMedia().readFormerPicture(sha256), "webp");
  const format = parseRenditionName(rendition);
  return format === null
    ? undefined
    : withFormat(openMedia().readPicture(sha256, Number.parseInt(rendition, 10), format), format);
}

async function withFormat(reading: Promise<Blob | undefined>, format: string) {
  const picture = await reading;
  return picture && { picture, format };
}
