import { createSecretKey, randomBytes } from "node:crypto";
import type { Database } from "@repo/db/client";
import { newRowId } from "@repo/db/row-id";
import { verificationDecisions, verificationPapers, verificationRequests } from "@repo/db/schema/verification";
import { blindIndex } from "@repo/db/sealing/blind-index";
import { encrypt } from "@repo/db/sealing/cipher";
import { seal } from "@repo/db/sealing/seal";
import type { VerificationState } from "@repo/domain/verification/verification-state";
import { eq } from "drizzle-orm";
import { NOW } from "./world";

/** What an agent claims of themself, with a paper that says so. */
export async function insertVerification(
  db: Database,
  { agencyId, memberId }: { agencyId: string; memberId: string },
  mark: string,
  state: VerificationState = "Submitted",
): Promise<{ requestId: string; paperId: string }> {
  const [requestId, paperId] = [newRowId(), newRowId()];
  await db.insert(verificationRequests).values({
    id: requestId,
    agencyId,
    memberId,
    requestedByMemberId: memberId,
    claim: "AgentRegistration",
    market: "IN",
    region: mark.slice(0, 60),
    stated: seal("verification_requests.stated", requestId, mark),
    statedIndex: blindIndex("claim", mark),
    state,
    createdAt: NOW,
    updatedAt: NOW,
    submittedAt: NOW,
  });
  const [bytes, key] = [Buffer.from(`%PDF-1.7 ${mark} %%EOF`), randomBytes(32).toString("base64")];
  await db.insert(verificationPapers).values({
    id: paperId,
    agencyId,
    requestId,
    kind: "pdf",
    fileName: seal("verification_papers.file_name", paperId, `${mark}.pdf`),
    dataKey: seal("verification_papers.data_key", paperId, key),
    byteSize: bytes.length,
    encrypted: encrypt(createSecretKey(Buffer.from(key, "base64")), `verification_papers:${paperId}`, bytes),
    createdAt: NOW,
  });
  return { requestId, paperId };
}

/** A refusal of a moment ago. */
export async function decideVerification(db: Database, requestId: string, moderatorUserId: string): Promise<void> {
  const [request] = await db.select().from(verificationRequests).where(eq(verificationRequests.id, requestId));
  await db.insert(verificationDecisions).values({
    agencyId: request!.agencyId,
    requestId,
    moderatorUserId,
    outcome: "Refused",
    rule: "Unreadable",
    reason: "Half of it is missing.",
    isOnAppeal: false,
    decidedAt: NOW,
  });
}

/** As the moderator who is about to decide sees it. */
export async function holdVerification(
  db: Database,
  requestId: string,
  { state, moderatorUserId }: { state: VerificationState; moderatorUserId: string },
) {
  const heldUntil = new Date(NOW.getTime() + 24 * 60 * 60_000);
  const held = { state, heldByUserId: moderatorUserId, heldUntil };
  await db.update(verificationRequests).set(held).where(eq(verificationRequests.id, requestId));
  return { version: 0, rule: "Other" };
}
