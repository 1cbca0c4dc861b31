import { expect, test } from "vitest";
import { facetText, sizeText } from "./verification-wording";

const facet = {
  claim: "AgentRegistration",
  market: "IN",
  region: "Maharashtra",
  subject: "Agent",
  publicNumber: "A51800012345",
  method: "RegistryChecked",
  // The third already in India.
  verifiedAt: "2026-11-02T19:00:00.000Z",
  validUntil: "2027-06-30",
} as const;

test("buyers read what was verified, how, when, and until when it counts", () => {
  expect(facetText(facet, "Asia/Kolkata")).toBe(
    "RERA agent registration, Maharashtra (A51800012345): checked in the register on 3 Nov 2026, valid until 30 Jun 2027",
  );
  const tax = { ...facet, claim: "TaxRegistration", region: "", publicNumber: null, method: "DocumentSeen" } as const;
  expect(facetText(tax, "Asia/Kolkata")).toContain("GST registration: paper seen by a moderator on 3 Nov 2026");
});

test.each([
  [10, "1 KB"],
  [204_800, "200 KB"],
  [5 * 1024 * 1024, "5.0 MB"],
])("%d bytes are %s", (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
