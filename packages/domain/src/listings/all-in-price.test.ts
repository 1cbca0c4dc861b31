import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { india } from "#markets/india";
import { unitedStates } from "#markets/united-states";
import { allInPriceOf, type PricedOffer } from "./all-in-price";
import { PRICE_COMPONENT_KINDS, type PriceComponent } from "./price-component";

const LAKH = 100_000 * 100;
const amount = (kind: PriceComponent["kind"], amountMinor: number) => ({ kind, amountMinor, basisPoints: null });
const rate = (kind: PriceComponent["kind"], basisPoints: number) => ({ kind, amountMinor: null, basisPoints });
const offer = (changes: Partial<PricedOffer> = {}): PricedOffer => ({
  listingType: "Sale",
  priceMinor: 100 * LAKH,
  maintenanceMinor: null,
  components: [],
  isUnderConstruction: false,
  ...changes,
});

describe("allInPriceOf", () => {
  test("what is not stated makes a range, and is named", () => {
    expect(allInPriceOf(india, offer())).toEqual({
      minMinor: 106 * LAKH,
      maxMinor: 109 * LAKH,
      missing: ["StampDuty", "RegistrationFee"],
    });
  });

  test("a home that is being built is taxed as well", () => {
    const { maxMinor, missing } = allInPriceOf(india, offer({ isUnderConstruction: true }));
    expect(missing).toContain("Tax");
    expect(maxMinor).toBe(114 * LAKH);
  });

  test("with everything stated there is one price", () => {
    const components = [amount("Parking", 3 * LAKH), rate("StampDuty", 600), rate("RegistrationFee", 100)];
    expect(allInPriceOf(india, offer({ components }))).toEqual({
      minMinor: 110 * LAKH,
      maxMinor: 110 * LAKH,
      missing: [],
    });
  });

  test("a rent is with its maintenance, by the month", () => {
    const rent = offer({ listingType: "Lease", priceMinor: 4_000_000, maintenanceMinor: 350_000 });
    expect(allInPriceOf(india, rent)).toEqual({ minMinor: 4_350_000, maxMinor: 4_350_000, missing: [] });
  });

  test("a market without such components adds nothing", () => {
    expect(allInPriceOf(unitedStates, offer())).toEqual({ minMinor: 100 * LAKH, maxMinor: 100 * LAKH, missing: [] });
  });

  const seed = 20_301_122;
  test(`is never below the price, and stating more never widens the range (seed ${seed})`, () => {
    const stated = fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom(...PRICE_COMPONENT_KINDS),
        amountMinor: fc.constant(null),
        basisPoints: fc.integer({ min: 0, max: 2_000 }),
      }),
      { selector: ({ kind }) => kind },
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_000_000_000_000 }),
        stated,
        fc.boolean(),
        (priceMinor, components, isUnderConstruction) => {
          const width = (given: PriceComponent[]) => {
            const all = allInPriceOf(india, offer({ priceMinor, components: given, isUnderConstruction }));
            expect(all.minMinor).toBeGreaterThanOrEqual(priceMinor);
            return all.maxMinor - all.minMinor;
          };
          expect(width(components)).toBeLessThanOrEqual(width(components.slice(1)));
        },
      ),
      { seed },
    );
  });
});
