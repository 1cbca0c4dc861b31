export const IDENTITY_PROVIDERS = ["Google"] as const;
export type IdentityProvider = (typeof IDENTITY_PROVIDERS)[number];

type Known = {
  /** The provider says that whoever signs in reads the letters of this address. */
  isAddressProven: boolean;
  /** Whose account this identity of the provider already enters. */
  linkedUserId: string | undefined;
  /** The account with the same address. */
  sameAddress: { userId: string; isVerified: boolean } | undefined;
};

export type ProviderSignIn =
  | { kind: "Enter"; userId: string }
  /** With `isTakenOver` the account's password and sessions end, as whoever made them never showed to own the address. */
  | { kind: "Link"; userId: string; isTakenOver: boolean }
  | { kind: "Create" }
  | { kind: "Refuse" };

/** Which account somebody enters whom a provider such as Google names. */
export function decideProviderSignIn({ isAddressProven, linkedUserId, sameAddress }: Known): ProviderSignIn {
  if (linkedUserId !== undefined) return { kind: "Enter", userId: linkedUserId };
  if (!isAddressProven) return { kind: "Refuse" };
  if (!sameAddress) return { kind: "Create" };
  return { kind: "Link", userId: sameAddress.userId, isTakenOver: !sameAddress.isVerified };
}
