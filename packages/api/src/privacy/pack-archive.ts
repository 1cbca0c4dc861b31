import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { MediaStore } from "#media/media-store";
import { inTransaction, type RequestContext } from "#request-context";
import { listArchiveParts } from "./archive-contents.query";
import { listArchivePhotos, type OwnPhoto } from "./archive-photos.query";
import { beginPacking, findArchive, insertPiece, markArchiveReady, markPacked } from "./archives.repository";

const PIECE_BYTES = 1024 * 1024;

/**
 * Writes everything an account has into one file, a part after the other, so that it takes little memory whatever there is.
 * Run again it begins anew, and does nothing for one that is ready or gone.
 */
export async function packArchive(ctx: RequestContext, store: MediaStore, archiveId: string): Promise<void> {
  const archive = await findArchive(ctx.db, archiveId);
  if (!archive || archive.readyAt) return;
  const parts = listArchiveParts(archive.userId, ctx.now());
  const photos = await listArchivePhotos(ctx.db, archive.userId);
  await inTransaction(ctx, (tx) => beginPacking(tx, archiveId, parts.length + photos.length));

  const zip = new ZipFile();
  const file = zip.outputStream.pipe(new PassThrough());
  // A part that fails ends the file, and with it this attempt.
  zip.on("error", (error: Error) => file.destroy(error));
  let packed = 0;
  /** Called by the zip when it is its turn, so that only one part is in memory. */
  const add = (name: string, load: () => Promise<Uint8Array>) =>
    zip.addReadStreamLazy(name, { mtime: archive.askedAt }, (give) => {
      load()
        .then(async (bytes) => {
          await markPacked(ctx.db, archiveId, packed++);
          give(null, Readable.from([bytes]));
        })
        .catch((error: unknown) => give(error, Readable.from([])));
    });
  for (const { name, load } of parts)
    add(`${name}.json`, async () => Buffer.from(`${JSON.stringify(await load(ctx.db), null, 2)}\n`));
  for (const photo of photos) add(photo.name, () => readPhoto(store, photo));
  zip.end();

  let position = 0;
  for await (const piece of inPieces(file)) await insertPiece(ctx.db, archive, position++, piece);
  await markArchiveReady(ctx.db, archiveId, ctx.now());
}

async function readPhoto(store: MediaStore, { sha256, widths }: OwnPhoto): Promise<Uint8Array> {
  const widest = widths.at(-1);
  const found =
    widest === undefined ? await store.readFormerPicture(sha256) : await store.readPicture(sha256, widest, "jpeg");
  // One that was removed since the list was made is an empty file.
  return found ? new Uint8Array(await found.arrayBuffer()) : new Uint8Array();
}

async function* inPieces(stream: Readable): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const bytes of stream as AsyncIterable<Buffer>) {
    waiting.push(bytes);
    size += bytes.length;
    if (size < PIECE_BYTES) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(waiting);
}
