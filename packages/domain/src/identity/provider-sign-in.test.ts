import { expect, test } from "vitest";
import { decideProviderSignIn } from "./provider-sign-in";

const nobody = { isAddressProven: true, linkedUserId: undefined, sameAddress: undefined };

test.each([true, false])("an identity that was linked enters its account (address proven: %s)", (isAddressProven) => {
  const sameAddress = { userId: "other", isVerified: true };
  expect(decideProviderSignIn({ isAddressProven, linkedUserId: "asha", sameAddress })).toEqual({
    kind: "Enter",
    userId: "asha",
  });
});

test("a new address makes an account", () => {
  expect(decideProviderSignIn(nobody)).toEqual({ kind: "Create" });
});

test.each([true, false])(
  "an account of the same address is linked, and taken over unless it was verified (%s)",
  (isVerified) => {
    expect(decideProviderSignIn({ ...nobody, sameAddress: { userId: "asha", isVerified } })).toEqual({
      kind: "Link",
      userId: "asha",
      isTakenOver: !isVerified,
    });
  },
);

test("an address that the provider does not vouch for opens nothing", () => {
  const sameAddress = { userId: "asha", isVerified: true };
  expect(decideProviderSignIn({ ...nobody, isAddressProven: false })).toEqual({ kind: "Refuse" });
  expect(decideProviderSignIn({ ...nobody, isAddressProven: false, sameAddress })).toEqual({ kind: "Refuse" });
});
