import * as z from "zod";
import { sixDigits } from "#identity/sign-in-code.schema";

/** What a code sent to a number is for: entering the account that shows it as its own, or showing it. */
export const PHONE_CODE_PURPOSES = ["SignIn", "Proof"] as const;
export type PhoneCodePurpose = (typeof PHONE_CODE_PURPOSES)[number];

/** How far a text message came, as far as its provider says. */
export const TEXT_STATES = ["Waiting", "Sent", "Failed", "Delivered"] as const;
export type TextState = (typeof TEXT_STATES)[number];

/** As people type it; without a country code it is one of a market. */
export const askPhoneCodeInput = z.strictObject({ phone: z.string().min(1, { message: "text.required" }).max(32) });
export type AskPhoneCodeInput = z.infer<typeof askPhoneCodeInput>;

/** The same for every number; the digits of the message count together with this only. */
export const askedPhoneCode = z.object({ codeId: z.uuid(), againAt: z.iso.datetime() });
export type AskedPhoneCode = z.infer<typeof askedPhoneCode>;

export const phoneCodeInput = z.strictObject({ codeId: z.uuid(), code: sixDigits });
export type PhoneCodeInput = z.infer<typeof phoneCodeInput>;

export const sentPhoneCodeInput = z.strictObject({ codeId: z.uuid() });
export const sentPhoneCodeView = z.object({ state: z.enum(TEXT_STATES) });

/** The number an account can be entered by; null for none. */
export const ownPhoneView = z.object({ phone: z.string().nullable(), verifiedAt: z.iso.datetime().nullable() });
export type OwnPhoneView = z.infer<typeof ownPhoneView>;
