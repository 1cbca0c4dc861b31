import { timingSafeEqual } from "node:crypto";
import type { Executor } from "@repo/db/client";
import { newRowId } from "@repo/db/row-id";
import { verificationCodes as codes } from "@repo/db/schema/identity";
import { blindIndex } from "@repo/db/sealing/blind-index";
import { open, seal } from "@repo/db/sealing/seal";
import { and, desc, eq, gt, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { hashSecret } from "#access/secret-link";

const MOST_TRIES = 5;
const HOUR_MS = 3_600_000;
/** How long a browser that showed a code is asked for no other. */
const PROVED_MS = HOUR_MS / 2;

type Claim = { contactKey: string; email: string };

const isOpen = ({ contactKey, email }: Claim, now: Date) =>
  and(
    eq(codes.contactKey, contactKey),
    eq(codes.emailIndex, blindIndex("email", email)),
    isNull(codes.usedAt),
    lt(codes.tries, MOST_TRIES),
    gt(codes.expiresAt, now),
  );

export async function insertCode(db: Executor, code: Claim & { expiresAt: Date; createdAt?: Date }): Promise<string> {
  const id = newRowId();
  const sealed = {
    email: seal("verification_codes.email", id, code.email),
    emailIndex: blindIndex("email", code.email),
  };
  const [inserted] = await db
    .insert(codes)
    .values({ ...code, ...sealed, id })
    .returning({ id: codes.id });
  if (!inserted) throw new Error("The code was not stored.");
  return inserted.id;
}

export async function findOpenCode(db: Executor, claim: Claim, now: Date) {
  const [code] = await db.select({ id: codes.id }).from(codes).where(isOpen(claim, now)).limit(1);
  return code;
}

export function countRecentCodes(db: Executor, email: string, now: Date): Promise<number> {
  return db.$count(
    codes,
    and(eq(codes.emailIndex, blindIndex("email", email)), gt(codes.createdAt, new Date(now.getTime() - HOUR_MS))),
  );
}

/** Where the code of this id goes; nothing once it is of no use any more. */
export async function findCodeToSend(db: Executor, codeId: string, now: Date) {
  const [code] = await db
    .select({ email: codes.email })
    .from(codes)
    .where(and(eq(codes.id, codeId), isNull(codes.usedAt), gt(codes.expiresAt, now)));
  return code && { email: open("verification_codes.email", codeId, code.email) };
}

/** Only the hash is kept, salted by the row. */
export async function setCode(db: Executor, codeId: string, code: string): Promise<void> {
  await db
    .update(codes)
    .set({ codeHash: hashSecret(`${codeId} ${code}`) })
    .where(eq(codes.id, codeId));
}

/** Counts the try before it is judged, so that many at once are counted, too. Nothing when no code may be tried. */
export async function markCodeTried(db: Executor, claim: Claim, now: Date) {
  const newest = db
    .select({ id: codes.id })
    .from(codes)
    .where(isOpen(claim, now))
    .orderBy(desc(codes.createdAt))
    .limit(1);
  const [tried] = await db
    .update(codes)
    .set({ tries: sql`${codes.tries} + 1` })
    .where(and(eq(codes.id, newest), isOpen(claim, now), isNotNull(codes.codeHash)))
    .returning({ id: codes.id, codeHash: codes.codeHash });
  if (!tried) return undefined;
  const expected = Buffer.from(tried.codeHash ?? "");
  return {
    id: tried.id,
    matches: (code: string) => timingSafeEqual(Buffer.from(hashSecret(`${tried.id} ${code}`)), expected),
  };
}

export async function markCodeUsed(db: Executor, codeId: string, deviceId: string | null, now: Date): Promise<void> {
  await db.update(codes).set({ usedAt: now, deviceId }).where(eq(codes.id, codeId));
}

export async function isRecentlyProved(
  db: Executor,
  { contactKey, email, deviceId }: Claim & { deviceId: string | null },
  now: Date,
): Promise<boolean> {
  if (deviceId === null) return false;
  const since = new Date(now.getTime() - PROVED_MS);
  const proofs = await db.$count(
    codes,
    and(
      eq(codes.contactKey, contactKey),
      eq(codes.emailIndex, blindIndex("email", email)),
      eq(codes.deviceId, deviceId),
      gt(codes.usedAt, since),
    ),
  );
  return proofs > 0;
}
