import { describe, expect, test } from "vitest";
import { MARKET_CODES, type MarketCode } from "#markets/market";
import { claimOf, claimsFor } from "#markets/verifiable-claims";
import { checkStated, normaliseStated } from "./check-stated";
import { CLAIM_SUBJECTS, type Claim } from "./claim";

const known = (market: MarketCode, claim: Claim) => claimOf(market, claim)!;

describe("checkStated", () => {
  test.each([
    ["AgentRegistration", "Maharashtra", "a518 0001 2345", "Valid"],
    ["AgentRegistration", "Maharashtra", "A5180001234", "Invalid"],
    // Of a project, not of an agent.
    ["AgentRegistration", "Maharashtra", "P51700019929", "Invalid"],
    ["AgentRegistration", "Karnataka", "PRM/KA/RERA/1251/446/AG/180524/000837", "Valid"],
    ["AgentRegistration", "Karnataka", "PRM/KA/RERA/1251/308/PR/170726/000001", "Invalid"],
    ["AgentRegistration", "Karnataka", "ACK/KA/1251", "UnknownFormat"],
    ["AgentRegistration", "Uttar Pradesh", "UPRERAPRJ000001", "Invalid"],
    ["AgentRegistration", "Goa", "AGGO10180123", "UnknownFormat"],
    ["AgentRegistration", "Maharashtra", "applied for", "Invalid"],
    ["TaxRegistration", "", "27AAPFU0939F1ZV", "Valid"],
    ["TaxRegistration", "", "27 AAPFU 0939 F1ZV", "Valid"],
    ["TaxRegistration", "", "27AAPFU0939F1ZW", "Invalid"],
    ["TaxRegistration", "", "27AAPFU0993F1ZV", "Invalid"],
    ["BusinessIdentity", "", "aapfu0939f", "Valid"],
    ["BusinessIdentity", "", "AAPXU0939F", "Invalid"],
    ["BusinessAddress", "", "12 MG Road, Bengaluru", "Valid"],
    ["BusinessAddress", "", "  ", "Invalid"],
  ] as const)("%s %s %s is %s in India", (claim, region, typed, format) => {
    expect(checkStated(known("IN", claim), region, typed)).toBe(format);
  });

  test("every issuer's own example is valid there", () => {
    const wrong = MARKET_CODES.flatMap((market) => CLAIM_SUBJECTS.flatMap((subject) => claimsFor(market, subject)))
      .flatMap((claim) => claim.issuers.map(({ region, form }) => ({ claim, region, example: form.example })))
      .filter(({ claim, region, example }) => checkStated(claim, region, example) !== "Valid");
    expect(wrong).toEqual([]);
  });

  test("a person shows a registration, and nothing that only a business has", () => {
    for (const market of MARKET_CODES)
      expect(claimsFor(market, "Agent").map(({ claim }) => claim)).toEqual(["AgentRegistration"]);
  });

  test("numbers are kept without blanks, addresses as they were typed", () => {
    expect(normaliseStated(known("IN", "TaxRegistration"), " 27aapfu 0939f1zv")).toBe("27AAPFU0939F1ZV");
    expect(normaliseStated(known("IN", "BusinessAddress"), " 12  MG Road ")).toBe("12  MG Road");
  });
});
