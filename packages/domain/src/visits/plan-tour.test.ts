import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PlannedStop, planTour, type TourStop } from "./plan-tour";
import { MINUTE_MS, overlaps } from "./time-range";
import { cityTravel } from "./travel-time";

const travel = cityTravel({ roadFactor: 1.4, kilometresPerHour: 20 });
const TEN = Date.parse("2030-01-03T04:30:00Z");
const at = (minutes: number) => new Date(TEN + minutes * MINUTE_MS);

const slotAt = (minutes: number, hostMemberId: string) => ({
  startsAt: at(minutes),
  endsAt: at(minutes + 30),
  blocked: { startsAt: at(minutes - 15), endsAt: at(minutes + 45) },
  hostMemberId,
});

type DrawnStop = { latitude: number; longitude: number; host: string; starts: number[] };
const stops = (most: number) =>
  fc.array(
    fc.record({
      latitude: fc.double({ min: 12.85, max: 13.05, noNaN: true }),
      longitude: fc.double({ min: 77.5, max: 77.75, noNaN: true }),
      host: fc.constantFrom("anil", "bina", "chitra"),
      starts: fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 }),
    }),
    { minLength: 1, maxLength: most },
  );

const toStops = (drawn: readonly DrawnStop[]): TourStop[] =>
  drawn.map(({ latitude, longitude, host, starts }, index) => ({
    listingId: `home-${index}`,
    point: { latitude, longitude },
    slots: starts.toSorted((a, b) => a - b).map((step) => slotAt(step * 15, host)),
  }));

/** Says what is wrong with a plan by the rules alone. */
function faults(plan: readonly PlannedStop[], tour: readonly TourStop[]): string[] {
  const found: string[] = [];
  const stopOf = (listingId: string) => tour.find((stop) => stop.listingId === listingId)!;
  if (new Set(plan.map(({ listingId }) => listingId)).size !== tour.length) found.push("not every home once");
  for (const [index, stop] of plan.entries()) {
    if (!stopOf(stop.listingId).slots.some(({ startsAt }) => startsAt.getTime() === stop.startsAt.getTime()))
      found.push("a time nobody offered");
    const next = plan[index + 1];
    if (!next) continue;
    const needed = travel(stopOf(stop.listingId).point, stopOf(next.listingId).point) * MINUTE_MS;
    if (next.startsAt.getTime() - stop.endsAt.getTime() < needed) found.push("no time to get there");
  }
  for (const a of plan)
    for (const b of plan)
      if (a !== b && a.hostMemberId === b.hostMemberId && overlaps(a.blocked, b.blocked)) found.push("host twice");
  return found;
}

/** The soonest end over every order and every choice of times. */
function bruteForceEnd(tour: readonly TourStop[]): number | undefined {
  let best: number | undefined;
  const go = (rest: readonly TourStop[], plan: readonly PlannedStop[]) => {
    if (rest.length === 0) {
      const end = plan.at(-1)?.endsAt.getTime() ?? 0;
      if (best === undefined || end < best) best = end;
      return;
    }
    for (const stop of rest) {
      for (const slot of stop.slots) {
        const longer = [...plan, { ...slot, listingId: stop.listingId }];
        const known = tour.filter(({ listingId }) => longer.some((planned) => planned.listingId === listingId));
        if (faults(longer, known).length === 0)
          go(
            rest.filter((other) => other !== stop),
            longer,
          );
      }
    }
  };
  go(tour, []);
  return best;
}

describe("planTour", () => {
  test("never plans what cannot be kept, and ends as soon as the best of all tours (500 random ones)", () => {
    fc.assert(
      fc.property(stops(4), (drawn) => {
        const tour = toStops(drawn);
        const plan = planTour(tour, travel);
        if (plan) expect(faults(plan, tour)).toEqual([]);
        expect(plan?.at(-1)?.endsAt.getTime()).toBe(bruteForceEnd(tour));
      }),
      { numRuns: 500 },
    );
  });

  test("six homes: what is planned can be kept", () => {
    fc.assert(
      fc.property(stops(6), (drawn) => {
        const tour = toStops(drawn);
        const plan = planTour(tour, travel);
        if (plan) expect(faults(plan, tour)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("waits at home, not in the street", () => {
    const here = { latitude: 12.97, longitude: 77.64 };
    const tour = [
      { listingId: "free all day", point: here, slots: [0, 60, 120].map((minutes) => slotAt(minutes, "anil")) },
      { listingId: "once", point: here, slots: [slotAt(180, "bina")] },
    ];
    expect(planTour(tour, travel)?.map(({ startsAt }) => startsAt)).toEqual([at(120), at(180)]);
  });
});
