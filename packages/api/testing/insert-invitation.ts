import type { Database } from "@repo/db/client";
import { newRowId } from "@repo/db/row-id";
import { invitations } from "@repo/db/schema/agencies";
import { blindIndex } from "@repo/db/sealing/blind-index";
import { seal } from "@repo/db/sealing/seal";
import { hashSecret, newSecret } from "#access/secret-link";
import { NOW } from "./world";

/** One that is open for a week, with the secret of its letter. */
export async function insertInvitation(db: Database, agencyId: string, email: string) {
  const id = newRowId();
  const token = newSecret();
  await db.insert(invitations).values({
    id,
    agencyId,
    email: seal("invitations.email", id, email),
    emailIndex: blindIndex("email", email),
    role: "Agent",
    tokenHash: hashSecret(token),
    expiresAt: new Date(NOW.getTime() + 7 * 86_400_000),
  });
  return { id, token };
}
