import { openTestDatabase } from "@repo/db/testing/test-database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  bookVisitAt,
  callerAt,
  HERE,
  insertShownHomes,
  setPolicy,
  startsOf,
  tomorrow,
} from "../../testing/visit-world";
import { actorOf, NOW } from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const visitor = (now = NOW, deviceId: string | null = null) => callerAt(database.db, now, undefined, deviceId).visits;
const host = (agent: Parameters<typeof actorOf>[0], now = NOW) => callerAt(database.db, now, actorOf(agent)).visits;

const booked = (listingId: string, changes?: object) => bookVisitAt(database.db, listingId, changes);

describe("hours and terms", () => {
  test("several ranges a day and dates apart are offered at once; bad ones are refused at their field", async () => {
    const {
      agent,
      homes: [home],
    } = await insertShownHomes(database.db, [HERE]);
    const hours = await host(agent).availability();
    expect(hours.weekly).toHaveLength(7);
    await host(agent).changeAvailability({
      timeZone: "Asia/Kolkata",
      weekly: [
        { weekday: 4, startTime: "08:00", endTime: "09:00" },
        { weekday: 4, startTime: "20:00", endTime: "21:00" },
      ],
      overrides: [{ date: "2030-01-10", hours: [], publicReason: "Family wedding" }],
    });
    const { slots, closedDays } = await visitor().openSlots({ listingId: home!.id, fromDate: "2030-01-03", days: 14 });
    expect(slots.map(({ localDate, localTime }) => `${localDate} ${localTime}`)).toEqual([
      "2030-01-03 08:00",
      "2030-01-03 08:30",
      "2030-01-03 20:00",
      "2030-01-03 20:30",
    ]);
    expect(closedDays).toEqual([{ localDate: "2030-01-10", reason: "Family wedding" }]);
    const wrong = host(agent).changeAvailability({ ...hours, timeZone: "Mars/Olympus" });
    await expect(wrong).rejects.toThrow("timeZone.unknown");
    await expect(
      host(agent).changeAvailability({ ...hours, weekly: [{ weekday: 1, startTime: "25:00", endTime: "26:00" }] }),
    ).rejects.toThrow("time.invalid");
  });

  test("an agent sets the terms of own homes, not of others'", async () => {
    const {
      agent,
      homes: [home],
    } = await insertShownHomes(database.db, [HERE]);
    const { agent: stranger } = await insertShownHomes(database.db, []);
    const listingId = home!.id;
    const policy = {
      ...(await host(agent).policy({ listingId })),
      visitMinutes: 60,
      stepMinutes: 60,
      accessNotes: "Gate code 42",
    };
    expect(await host(agent).changePolicy({ listingId, policy })).toEqual(policy);
    expect(startsOf(await visitor().openSlots(tomorrow(listingId)))).toHaveLength(8);
    await expect(host(stranger).changePolicy({ listingId, policy })).rejects.toThrow("listing.notFound");
    await expect(host(agent).changePolicy({ listingId, policy: { ...policy, visitMinutes: 0 } })).rejects.toThrow(
      "visitMinutes",
    );
  });

  test("gate codes and the door are for confirmed visits only", async () => {
    const {
      agent,
      homes: [home],
    } = await insertShownHomes(database.db, [HERE], { confirmation: "ByHost" });
    await setPolicy(database.db, home!.id, { confirmation: "ByHost", accessNotes: "Gate code 42" });
    const link = await booked(home!.id);
    expect(await visitor().byLink(link)).toMatchObject({ accessNotes: "", directionsPoint: null });
    await host(agent).decide({ visitId: link.visitId, decision: "Confirm" });
    expect(await visitor().byLink(link)).toMatchObject({ accessNotes: "Gate code 42", directionsPoint: HERE });
  });
});
