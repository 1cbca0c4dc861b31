import { createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import type { Executor, Transaction } from "@repo/db/client";
import { newRowId } from "@repo/db/row-id";
import { verificationPapers } from "@repo/db/schema/verification";
import { decrypt, encrypt } from "@repo/db/sealing/cipher";
import { open, seal } from "@repo/db/sealing/seal";
import type { PaperKind } from "@repo/domain/verification/verification-paper";
import { asc, eq, inArray } from "drizzle-orm";
import type { Authorized } from "#access/authorize";

const KEY_BYTES = 32;

type NewPaper = { kind: PaperKind; fileName: string; bytes: Uint8Array; at: Date };

/** Encrypted with a key of its own, which is sealed beside it: once the row is gone nothing of the file can be opened. */
export async function insertPaper(
  tx: Transaction,
  request: Authorized<"verification.manage", { id: string; agencyId: string }>,
  { kind, fileName, bytes, at }: NewPaper,
): Promise<string> {
  const id = newRowId();
  const key = randomBytes(KEY_BYTES).toString("base64");
  await tx.insert(verificationPapers).values({
    id,
    agencyId: request.agencyId,
    requestId: request.id,
    kind,
    fileName: seal("verification_papers.file_name", id, fileName),
    byteSize: bytes.length,
    dataKey: seal("verification_papers.data_key", id, key),
    encrypted: encrypt(toKey(key), placeOf(id), bytes),
    createdAt: at,
  });
  return id;
}

/** In the order they came, without what is in them. */
export async function listPapers(db: Executor, requestIds: readonly string[]) {
  const rows = await db
    .select({
      paperId: verificationPapers.id,
      requestId: verificationPapers.requestId,
      kind: verificationPapers.kind,
      fileName: verificationPapers.fileName,
      byteSize: verificationPapers.byteSize,
    })
    .from(verificationPapers)
    .where(inArray(verificationPapers.requestId, [...requestIds]))
    .orderBy(asc(verificationPapers.id));
  return rows.map((row) => ({ ...row, fileName: open("verification_papers.file_name", row.paperId, row.fileName) }));
}

export const countPapers = (db: Executor, requestId: string): Promise<number> =>
  db.$count(verificationPapers, eq(verificationPapers.requestId, requestId));

export async function findRequestOfPaper(db: Executor, paperId: string): Promise<string | undefined> {
  const [paper] = await db
    .select({ requestId: verificationPapers.requestId })
    .from(verificationPapers)
    .where(eq(verificationPapers.id, paperId));
  return paper?.requestId;
}

/** What was handed in, byte for byte. The caller has checked who asks. */
export async function readPaper(db: Executor, paperId: string) {
  const [paper] = await db.select().from(verificationPapers).where(eq(verificationPapers.id, paperId));
  if (!paper) return undefined;
  const key = toKey(open("verification_papers.data_key", paper.id, paper.dataKey));
  return { kind: paper.kind, bytes: decrypt(key, placeOf(paper.id), paper.encrypted) };
}

export async function removePaper(
  tx: Transaction,
  _request: Authorized<"verification.manage", { id: string }>,
  paperId: string,
): Promise<void> {
  await tx.delete(verificationPapers).where(eq(verificationPapers.id, paperId));
}

const toKey = (encoded: string): KeyObject => createSecretKey(Buffer.from(encoded, "base64"));
const placeOf = (paperId: string) => `verification_papers:${paperId}`;
