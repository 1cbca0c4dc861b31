import * as z from "zod";

/** Of one sign-in. While the second step is due, nobody is signed in. */
export const SESSION_STEPS = ["NotAsked", "Due", "Passed"] as const;
export type SessionStep = (typeof SESSION_STEPS)[number];

const SIX_DIGITS = /^\d{6}$/;
const SPACES = /[\s-]/g;

/** Six digits of the app, or one of the recovery codes; people type spaces and capitals. */
const typedCode = z
  .string()
  .max(32)
  .transform((typed) => typed.replace(SPACES, "").toLowerCase())
  .refine((code) => SIX_DIGITS.test(code) || /^[a-z2-7]{10}$/.test(code), { message: "secondStep.codeForm" });

export const isAppCode = (code: string): boolean => SIX_DIGITS.test(code);

export const secondStepCodeInput = z.strictObject({ code: typedCode });
export type SecondStepCodeInput = z.input<typeof secondStepCodeInput>;
export type SecondStepCode = z.output<typeof secondStepCodeInput>;

/** What stands between a sign-in and the pages it was for. */
export const nextStepView = z.enum(["None", "Code", "SetUp"]);

export const secondStepView = z.object({
  isOn: z.boolean(),
  /** Administrators have no power without it. */
  isRequired: z.boolean(),
  recoveryCodesLeft: z.int().min(0),
});
export type SecondStepView = z.infer<typeof secondStepView>;

/** Shown once, for the app to keep. */
export const secondStepSecret = z.object({ secret: z.string(), address: z.string() });

/** Shown once, for the owner to keep. */
export const recoveryCodesView = z.object({ recoveryCodes: z.array(z.string()) });
