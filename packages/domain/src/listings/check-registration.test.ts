import { describe, expect, test } from "vitest";
import { india } from "#markets/india";
import { unitedStates } from "#markets/united-states";
import { checkRegistration, normaliseRegistration } from "./check-registration";

describe("checkRegistration", () => {
  test.each([
    ["Maharashtra", "P51700019929", "Valid"],
    ["Maharashtra", "p517 0001 9929", "Valid"],
    ["Maharashtra", "P5170001992", "Invalid"],
    ["Karnataka", "PRM/KA/RERA/1251/308/PR/170726/000001", "Valid"],
    ["Karnataka", "PRM/KA/RERA/1251/308/PR/170726/", "Invalid"],
    ["Karnataka", "ACK/KA/RERA/1251", "UnknownFormat"],
    ["Uttar Pradesh", "UPRERAPRJ000001", "Valid"],
    ["Uttar Pradesh", "UPRERAPRJ1", "Invalid"],
    ["Haryana", "RERA-PKL-453-2017", "Valid"],
    ["Telangana", "P02400001234", "Valid"],
    ["Goa", "PRGO10180123", "UnknownFormat"],
    ["Maharashtra", "applied for", "Invalid"],
  ])("%s %s is %s", (region, number, format) => {
    expect(checkRegistration(india, region, number)).toBe(format);
  });

  test("every authority's own example is valid there", () => {
    for (const { region, example } of india.registrationAuthorities)
      expect({ region, format: checkRegistration(india, region, example) }).toEqual({ region, format: "Valid" });
  });

  test("a market without registers refuses no number", () => {
    expect(checkRegistration(unitedStates, "Washington", "12-A")).toBe("UnknownFormat");
  });

  test("two ways of typing one number are the same", () => {
    expect(normaliseRegistration(" p517 0001 9929")).toBe(normaliseRegistration("P51700019929"));
  });
});
