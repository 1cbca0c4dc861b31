import * as z from "zod";
import { AGENCY_ROLES, PLATFORM_ROLES } from "#access/actor";

/** Kept with the act, so that who looks later knows why; no free words, which would name people. */
export const SUSPENSION_REASONS = ["Abuse", "Compromised", "Left", "Asked"] as const;
export type SuspensionReason = (typeof SUSPENSION_REASONS)[number];

export const findUserInput = z.strictObject({ email: z.email().max(254) });
export type FindUserInput = z.infer<typeof findUserInput>;

/** An account as an administrator sees it. */
export const userView = z.object({
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  platformRole: z.enum(PLATFORM_ROLES),
  suspendedAt: z.iso.datetime().nullable(),
  hasApp: z.boolean(),
  liveSessions: z.int().min(0),
  memberships: z.array(z.object({ agencyName: z.string(), role: z.enum(AGENCY_ROLES) })),
});
export type UserView = z.infer<typeof userView>;

export const suspendUserInput = z.strictObject({ userId: z.uuid(), reason: z.enum(SUSPENSION_REASONS) });
export type SuspendUserInput = z.infer<typeof suspendUserInput>;

export const restoreUserInput = z.strictObject({ userId: z.uuid() });
export type RestoreUserInput = z.infer<typeof restoreUserInput>;

export const setPlatformRoleInput = z.strictObject({ userId: z.uuid(), platformRole: z.enum(PLATFORM_ROLES) });
export type SetPlatformRoleInput = z.infer<typeof setPlatformRoleInput>;
