import * as z from "zod";

export const askSignInCodeInput = z.strictObject({ email: z.email().max(254) });
export type AskSignInCodeInput = z.infer<typeof askSignInCodeInput>;

/** The same for every address; the digits of the letter count together with this only. */
export const askedSignInCode = z.object({ codeId: z.uuid() });

/** People type spaces. */
export const sixDigits = z
  .string()
  .max(16)
  .transform((typed) => typed.replace(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, { message: "code.form" }));

/** What the sign-in form sends. */
export const signInCodeInput = z.object({ codeId: z.uuid(), code: sixDigits });

export const signInLinkInput = z.object({ token: z.string().min(20).max(64) });
