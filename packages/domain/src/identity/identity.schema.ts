import * as z from "zod";
import { AGENCY_ROLES, PLATFORM_ROLES } from "#access/actor";
import { requiredText } from "#text/safe-text";

export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

export const registerInput = z.strictObject({
  name: requiredText(120),
  email: z.email().max(254),
  password: z.string().min(PASSWORD_LENGTH.min, { message: "password.tooShort" }).max(PASSWORD_LENGTH.max),
});
export type RegisterInput = z.infer<typeof registerInput>;

/** One answer whether or not the address was known, so nobody can probe for accounts. */
export const registerResult = z.object({ outcome: z.literal("accepted") });

export const meView = z
  .object({
    userId: z.uuid(),
    name: z.string(),
    email: z.string(),
    platformRole: z.enum(PLATFORM_ROLES),
    memberships: z.array(
      z.object({ agencyId: z.uuid(), agencyName: z.string(), timeZone: z.string(), role: z.enum(AGENCY_ROLES) }),
    ),
  })
  .nullable();
export type MeView = z.infer<typeof meView>;
