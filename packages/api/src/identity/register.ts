import type { RegisterInput } from "@repo/domain/identity/identity.schema";
import { requireFeature } from "#platform/require-feature";
import type { RequestContext } from "#request-context";
import { insertUserIfNew } from "./identity.repository";
import { hashPassword } from "./password-hash";
import { refuseKnownPassword } from "./refuse-known-password";

/** Answers the same for a known address, so nobody can probe for accounts; the password then simply does not fit. */
export async function register(ctx: RequestContext, input: RegisterInput) {
  await requireFeature(ctx, "Registration");
  await refuseKnownPassword(ctx, input.password);
  const passwordHash = await hashPassword(input.password);
  await insertUserIfNew(ctx.db, { name: input.name, email: input.email, passwordHash });
  return { outcome: "accepted" as const };
}
