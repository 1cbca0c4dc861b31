import { recordAudit } from "#audit/record-audit";
import { describeAccount } from "#identity/describe-account";
import { inTransaction, type RequestContext } from "#request-context";
import { raiseToAdmin } from "./users.repository";

/** By whoever runs the installation, as there is nobody yet to do it from a page. False when no account has the address. */
export async function makeAdmin(ctx: RequestContext, email: string): Promise<boolean> {
  const found = await describeAccount(ctx, { email });
  if (!found) return false;
  await inTransaction(ctx, async (tx) => {
    await raiseToAdmin(tx, found.userId);
    const details = { platformRole: "Admin" };
    await recordAudit(ctx, tx, {
      action: "user.setRole",
      entity: "user",
      entityId: found.userId,
      agencyId: null,
      details,
    });
  });
  return true;
}
