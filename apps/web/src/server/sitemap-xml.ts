import "server-only";
import { webEnv } from "#env";

/** What stands between the tags of an index (`sitemap`) or of a file (`url`). */
type Entry = { path: string; changedAt?: string | undefined };

const HEADERS = { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=3600" };
const ROOTS = { sitemap: "sitemapindex", url: "urlset" } as const;

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function entryXml(tag: keyof typeof ROOTS, { path, changedAt }: Entry): string {
  const address = escaped(new URL(path, webEnv().NEXTAUTH_URL).toString());
  return `<${tag}><loc>${address}</loc>${changedAt === undefined ? "" : `<lastmod>${changedAt}</lastmod>`}</${tag}>\n`;
}

/** Written as its entries come, so that tens of thousands of them never lie in memory together. */
export function sitemapAnswer(tag: keyof typeof ROOTS, batches: AsyncIterable<readonly Entry[]>): Response {
  const chunks = documentOf(tag, batches);
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  return new Response(stream, { headers: HEADERS });
}

async function* documentOf(
  tag: keyof typeof ROOTS,
  batches: AsyncIterable<readonly Entry[]>,
): AsyncGenerator<Uint8Array, undefined> {
  const encoder = new TextEncoder();
  yield encoder.encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<${ROOTS[tag]} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n`,
  );
  for await (const batch of batches) yield encoder.encode(batch.map((entry) => entryXml(tag, entry)).join(""));
  yield encoder.encode(`</${ROOTS[tag]}>\n`);
  return undefined;
}
