import { createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import type { Executor, Transaction } from "@repo/db/client";
import { newRowId } from "@repo/db/row-id";
import { archivePieces, archives } from "@repo/db/schema/identity";
import { decrypt, encrypt } from "@repo/db/sealing/cipher";
import { open, seal } from "@repo/db/sealing/seal";
import { and, desc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";

type ArchiveRow = typeof archives.$inferSelect;
type NewArchive = { userId: string; askedAt: Date; expiresAt: Date; requestId: string };

const KEY_BYTES = 32;

/** With the job that packs it; nothing when one is being packed already. */
export async function insertArchiveOnce(tx: Transaction, archive: NewArchive): Promise<string | undefined> {
  const { userId, askedAt, expiresAt, requestId } = archive;
  const id = newRowId();
  const dataKey = seal("archives.data_key", id, randomBytes(KEY_BYTES).toString("base64"));
  const [made] = await tx
    .insert(archives)
    .values({ id, userId, dataKey, askedAt, expiresAt })
    .onConflictDoNothing()
    .returning({ id: archives.id });
  if (!made) return undefined;
  // Who asks anew wants the new one.
  await tx.delete(archives).where(and(eq(archives.userId, userId), isNotNull(archives.readyAt)));
  await tx.execute(sql`select promise_archive(${id}::uuid, ${requestId})`);
  return id;
}

/** The one that is asked for or ready. */
export async function findArchiveOf(db: Executor, userId: string, now: Date): Promise<ArchiveRow | undefined> {
  const [archive] = await db
    .select()
    .from(archives)
    .where(and(eq(archives.userId, userId), gt(archives.expiresAt, now)))
    .orderBy(desc(archives.askedAt))
    .limit(1);
  return archive;
}

export async function findArchive(db: Executor, archiveId: string): Promise<ArchiveRow | undefined> {
  const [archive] = await db.select().from(archives).where(eq(archives.id, archiveId));
  return archive;
}

/** Whatever an attempt before this one left is taken away. */
export async function beginPacking(tx: Transaction, archiveId: string, toPack: number): Promise<void> {
  await tx.delete(archivePieces).where(eq(archivePieces.archiveId, archiveId));
  await tx.update(archives).set({ packed: 0, toPack }).where(eq(archives.id, archiveId));
}

export async function markPacked(db: Executor, archiveId: string, packed: number): Promise<void> {
  await db.update(archives).set({ packed }).where(eq(archives.id, archiveId));
}

export async function markArchiveReady(db: Executor, archiveId: string, readyAt: Date): Promise<void> {
  await db
    .update(archives)
    .set({ readyAt, packed: sql`${archives.toPack}` })
    .where(and(eq(archives.id, archiveId), isNull(archives.readyAt)));
}

export async function insertPiece(db: Executor, archive: ArchiveRow, position: number, bytes: Buffer): Promise<void> {
  const encrypted = encrypt(keyOf(archive), placeOf(archive, position), bytes);
  await db.insert(archivePieces).values({ archiveId: archive.id, position, encrypted });
}

/** The file from its beginning, a piece at a time. */
export async function* readPieces(db: Executor, archive: ArchiveRow): AsyncGenerator<Buffer, void> {
  const key = keyOf(archive);
  for (let position = 0; ; position++) {
    const [piece] = await db
      .select({ encrypted: archivePieces.encrypted })
      .from(archivePieces)
      .where(and(eq(archivePieces.archiveId, archive.id), eq(archivePieces.position, position)));
    if (!piece) return;
    yield decrypt(key, placeOf(archive, position), piece.encrypted);
  }
}

function keyOf({ id, dataKey }: ArchiveRow): KeyObject {
  return createSecretKey(Buffer.from(open("archives.data_key", id, dataKey), "base64"));
}

const placeOf = ({ id }: ArchiveRow, position: number) => `archive_pieces:${id}:${position}`;
