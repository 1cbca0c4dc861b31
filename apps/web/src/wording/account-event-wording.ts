import type { AccountEventKind, AccountEventView, SignInMethod } from "@repo/domain/identity/account-event.schema";

const METHODS: Readonly<Record<SignInMethod, string>> = {
  Password: "the password",
  LetterCode: "a code from a letter",
  LetterLink: "a link from a letter",
  PhoneCode: "a code sent to your phone",
  Google: "Google",
};

const KINDS: Readonly<Record<AccountEventKind, string>> = {
  SignedIn: "Signed in",
  SignInFailed: "Somebody tried to sign in and failed",
  SecondStepPassed: "Code of your app accepted",
  SecondStepFailed: "Wrong code of your app or recovery code",
  SignedOut: "Signed out",
  DeviceSignedOut: "Other devices signed out",
  PasswordChanged: "The password was changed",
  SecondStepSetUp: "Authenticator app set up",
  SecondStepTakenOff: "Authenticator app taken off",
  RecoveryCodesRenewed: "New recovery codes made",
  PhoneShown: "Phone number shown to be yours",
  PhoneRemoved: "Phone number removed",
  Denied: "Something was refused",
};

/** `Signed in with the password`, `… and failed, 4 times`. */
export function accountEventText({ kind, method, times }: AccountEventView): string {
  const by = method === null ? "" : ` with ${METHODS[method]}`;
  return `${KINDS[kind]}${by}${times > 1 ? `, ${times} times` : ""}`;
}

/** `Chrome on Android, from a network not seen before`. */
export function accountEventSource({ browser, system, isFromNewNetwork }: AccountEventView): string | null {
  const names = [named(browser), named(system)].filter((name) => name !== null);
  const parts = [
    names.length > 0 ? names.join(" on ") : null,
    isFromNewNetwork ? "from a network not seen before" : null,
  ];
  return parts.filter((part) => part !== null).join(", ") || null;
}

const named = (name: string | null) => (name === "Other" ? null : name === "Samsung" ? "Samsung Internet" : name);
