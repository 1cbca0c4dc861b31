import * as z from "zod";
import { AGENCY_ROLES, PLATFORM_ROLES } from "#access/actor";
import { requiredText } from "#text/safe-text";

export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

export const newPassword = z
  .string()
  .min(PASSWORD_LENGTH.min, { message: "password.tooShort" })
  .max(PASSWORD_LENGTH.max);

export const registerInput = z.strictObject({
  name: requiredText(120),
  email: z.email().max(254),
  password: newPassword,
});
export type RegisterInput = z.infer<typeof registerInput>;

/** One answer whether or not the address was known, so nobody can probe for accounts. */
export const registerResult = z.object({ outcome: z.literal("accepted") });

export const meView = z
  .object({
    userId: z.uuid(),
    name: z.string(),
    email: z.string(),
    /** What the account may do now. */
    platformRole: z.enum(PLATFORM_ROLES),
    /** An administrator who has the rights of a buyer until then. */
    mustSetUpSecondStep: z.boolean(),
    /** Set while an administrator sees the platform as this person. */
    actingUntil: z.iso.datetime().nullable(),
    memberships: z.array(
      z.object({ agencyId: z.uuid(), agencyName: z.string(), timeZone: z.string(), role: z.enum(AGENCY_ROLES) }),
    ),
  })
  .nullable();
export type MeView = z.infer<typeof meView>;

/** Answered like a registration: the same for every address. */
export const askPasswordResetInput = z.strictObject({ email: z.email().max(254) });
export type AskPasswordResetInput = z.infer<typeof askPasswordResetInput>;

export const resetPasswordInput = z.strictObject({ token: z.string().min(20).max(64), password: newPassword });
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>;

export const changePasswordInput = z.strictObject({
  currentPassword: z.string().min(1, { message: "text.required" }).max(PASSWORD_LENGTH.max),
  password: newPassword,
});
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

/** One device that is signed in. */
export const sessionView = z.object({
  id: z.uuid(),
  signedInAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** The one that asks. */
  isThis: z.boolean(),
});
export type SessionView = z.infer<typeof sessionView>;
/** Null for all but the one that asks. */
export const endSessionInput = z.strictObject({ sessionId: z.uuid().nullable() });
export type EndSessionInput = z.infer<typeof endSessionInput>;
