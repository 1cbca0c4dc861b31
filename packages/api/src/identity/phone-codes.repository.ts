import type { Executor, Transaction } from "@repo/db/client";
import { newRowId } from "@repo/db/row-id";
import { phoneCodes as codes } from "@repo/db/schema/identity";
import { blindIndex } from "@repo/db/sealing/blind-index";
import { keyedDigits } from "@repo/db/sealing/keyed-digits";
import { open, seal } from "@repo/db/sealing/seal";
import type { PhoneCodePurpose, TextState } from "@repo/domain/identity/phone-code.schema";
import { and, eq, gt, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";

const MOST_TRIES = 5;

type Row = typeof codes.$inferSelect;
type NewCode = Pick<Row, "purpose" | "userId" | "deviceId" | "createdAt" | "expiresAt"> & { phone: string };

const isOpen = (now: Date) => and(isNull(codes.usedAt), gt(codes.expiresAt, now));

/** Follows from number, browser and purpose as well: with another of them in its row, a code is another one. */
const digitsOf = ({ id, purpose, phoneIndex, deviceId }: Pick<Row, "id" | "purpose" | "phoneIndex" | "deviceId">) =>
  keyedDigits(JSON.stringify(["phone-code", id, purpose, phoneIndex, deviceId]));

/** Ends what this browser asked for the number before. */
export async function insertPhoneCode(tx: Transaction, { phone, ...code }: NewCode): Promise<string> {
  const [id, phoneIndex] = [newRowId(), blindIndex("phone", phone)];
  await tx
    .update(codes)
    .set({ expiresAt: code.createdAt })
    .where(
      and(
        eq(codes.phoneIndex, phoneIndex),
        eq(codes.deviceId, code.deviceId),
        eq(codes.purpose, code.purpose),
        isOpen(code.createdAt),
      ),
    );
  await tx.insert(codes).values({ ...code, id, phoneIndex, phone: seal("phone_codes.phone", id, phone) });
  return id;
}

/** Where it goes and what it says; nothing once it is of no use, was sent, or enters no account. */
export async function findPhoneCodeToSend(db: Executor, codeId: string, now: Date) {
  const [code] = await db
    .select()
    .from(codes)
    .where(and(eq(codes.id, codeId), isOpen(now), eq(codes.state, "Waiting"), isNotNull(codes.userId)));
  return code && { phone: open("phone_codes.phone", codeId, code.phone), digits: digitsOf(code) };
}

export async function markPhoneCodeSent(db: Executor, codeId: string, providerId: string | null): Promise<void> {
  await db.update(codes).set({ state: "Sent", providerId }).where(eq(codes.id, codeId));
}

export async function markPhoneCodeFailed(db: Executor, codeId: string): Promise<void> {
  await db.update(codes).set({ state: "Failed" }).where(eq(codes.id, codeId));
}

/** Reports come twice and out of order: a state is only ever left for a later one. */
export async function setReportedState(
  db: Executor,
  { providerId, state, after }: { providerId: string; state: TextState; after: readonly TextState[] },
): Promise<void> {
  await db
    .update(codes)
    .set({ state })
    .where(and(eq(codes.providerId, providerId), inArray(codes.state, [...after])));
}

export async function findPhoneCodeState(
  db: Executor,
  { codeId, userId }: { codeId: string; userId: string },
): Promise<TextState | undefined> {
  const [code] = await db
    .select({ state: codes.state })
    .from(codes)
    .where(and(eq(codes.id, codeId), eq(codes.userId, userId), eq(codes.purpose, "Proof")));
  return code?.state;
}

type Tried = { codeId: string; purpose: PhoneCodePurpose; deviceId: string };

/** Counts the try before it is judged, so that many at once are counted, too. Nothing when no code may be tried. */
export async function takePhoneCodeTry(db: Executor, { codeId, purpose, deviceId }: Tried, now: Date) {
  const [tried] = await db
    .update(codes)
    .set({ tries: sql`${codes.tries} + 1` })
    .where(
      and(
        eq(codes.id, codeId),
        eq(codes.purpose, purpose),
        eq(codes.deviceId, deviceId),
        isOpen(now),
        lt(codes.tries, MOST_TRIES),
      ),
    )
    .returning();
  return tried && { userId: tried.userId, phoneIndex: tried.phoneIndex, digits: digitsOf(tried) };
}

/** One statement, so that of many who show the same code at once one gets in. Nothing for all others. */
export async function usePhoneCodeOnce(db: Executor, codeId: string, now: Date) {
  const [used] = await db
    .update(codes)
    .set({ usedAt: now })
    .where(and(eq(codes.id, codeId), isOpen(now)))
    .returning();
  return used && { userId: used.userId, phone: open("phone_codes.phone", codeId, used.phone) };
}
