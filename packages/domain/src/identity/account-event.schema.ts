import * as z from "zod";
import { BROWSERS, SYSTEMS } from "./coarse-device";

export const ACCOUNT_EVENT_KINDS = [
  "SignedIn",
  "SignInFailed",
  "SecondStepPassed",
  "SecondStepFailed",
  "SignedOut",
  "DeviceSignedOut",
  "PasswordChanged",
  "SecondStepSetUp",
  "SecondStepTakenOff",
  "RecoveryCodesRenewed",
  "PhoneShown",
  "PhoneRemoved",
  "Denied",
] as const;
export type AccountEventKind = (typeof ACCOUNT_EVENT_KINDS)[number];

export const SIGN_IN_METHODS = ["Password", "LetterCode", "LetterLink", "PhoneCode", "Google"] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

/** What anybody can bring about as often as they like: one row an hour counts them all. */
export const COUNTED_BY_HOUR: ReadonlySet<AccountEventKind> = new Set(["SignInFailed", "SecondStepFailed", "Denied"]);

/** Something that happened to an account, as its owner reads it. */
export const accountEventView = z.object({
  id: z.uuid(),
  kind: z.enum(ACCOUNT_EVENT_KINDS),
  method: z.enum(SIGN_IN_METHODS).nullable(),
  browser: z.enum(BROWSERS).nullable(),
  system: z.enum(SYSTEMS).nullable(),
  /** From a network that nobody had signed in to the account from before, though somebody had from another. */
  isFromNewNetwork: z.boolean(),
  times: z.int().min(1),
  lastAt: z.iso.datetime(),
});
export type AccountEventView = z.infer<typeof accountEventView>;
