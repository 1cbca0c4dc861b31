import { visits } from "@repo/db/schema/visits";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inParallel } from "../../testing/in-parallel";
import {
  ACROSS_TOWN,
  bookingOf,
  bookVisitAt,
  callerAt,
  contextAt,
  countOverlaps,
  HERE,
  insertShownHomes,
  MINUTE_MS,
  NO_OVERLAPS,
  slotAt,
  startsOf,
  tomorrow,
} from "../../testing/visit-world";
import { actorOf, contact, NOW, nextPhone, TOMORROWS_FIRST_SLOT } from "../../testing/world";
import { expireVisits } from "./expire-visits";
import { lockParties } from "./visit-locks.query";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const at = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE_MS);
const visitor = (now = NOW, deviceId: string | null = null) => callerAt(database.db, now, undefined, deviceId).visits;
const host = (agent: Parameters<typeof actorOf>[0], now = NOW) => callerAt(database.db, now, actorOf(agent)).visits;

const booked = (listingId: string, changes?: object) => bookVisitAt(database.db, listingId, changes);
const statusOf = async (visitId: string) =>
  (await database.db.select().from(visits).where(eq(visits.id, visitId)))[0]?.status;

describe("holding a time", () => {
  test("keeps it for its visitor, who books it; nobody else can", async () => {
    const {
      homes: [home],
    } = await insertShownHomes(database.db, [HERE]);
    const listingId = home!.id;
    const result = await visitor().hold({ listingId, startsAt: TOMORROWS_FIRST_SLOT });
    if (result.outcome !== "held") throw new Error("not held");
    expect(result.heldUntil).toBe(at(10).toISOString());
    expect(startsOf(await visitor().openSlots(tomorrow(listingId)))).not.toContain(TOMORROWS_FIRST_SLOT);
    expect(await visitor().book(bookingOf(listingId))).toMatchObject({ outcome: "slotTaken" });
    expect(await visitor().hold({ listingId, startsAt: TOMORROWS_FIRST_SLOT })).toMatchObject({ outcome: "slotTaken" });
    const forged = { visitId: result.hold.visitId, token: "x".repeat(32) };
    expect(await visitor().book(bookingOf(listingId, { hold: forged }))).toMatchObject({ outcome: "slotTaken" });
    expect(await visitor(at(9)).book(bookingOf(listingId, { hold: result.hold }))).toMatchObject({ outcome: "booked" });
  });

  test("ends after ten minutes, for page and booking alike", async () => {
    const {
      homes: [home],
    } = await insertShownHomes(database.db, [HERE]);
    const listingId = home!.id;
    const result = await visitor().hold({ listingId, startsAt: TOMORROWS_FIRST_SLOT });
    if (result.outcome !== "held") throw new Error("not held");
    expect(startsOf(await visitor(at(10)).openSlots(tomorrow(listingId)))).toContain(TOMORROWS_FIRST_SLOT);
    expect(await visitor(at(11)).book(bookingOf(listingId))).toMatchObject({ outcome: "booked" });
    expect(await visitor(at(12)).book(bookingOf(listingId, { hold: result.hold }))).toMatchObject({
      outcome: "slotTaken",
    });
  });

  test("nobody shuts a calendar by holding: six times of a home at most, and booking goes on", async () => {
    const { homes } = await insertShownHomes(database.db, [HERE]);
    const listingId = homes[0]!.id;
    for (let index = 0; index < 6; index++) await visitor().hold({ listingId, startsAt: slotAt(index * 60) });
    await expect(visitor().hold({ listingId, startsAt: slotAt(360) })).rejects.toThrow("visit.tooManyHolds");
    expect(await visitor().book(bookingOf(listingId, { startsAt: slotAt(360) }))).toMatchObject({ outcome: "booked" });
  });

  test("a browser holds one time at a time", async () => {
    const {
      homes: [home],
    } = await insertShownHomes(database.db, [HERE]);
    const listingId = home!.id;
    const device = crypto.randomUUID();
    await visitor(NOW, device).hold({ listingId, startsAt: slotAt(0) });
    await visitor(NOW, device).hold({ listingId, startsAt: slotAt(120) });
    const free = startsOf(await visitor().openSlots(tomorrow(listingId)));
    expect([free.includes(slotAt(0)), free.includes(slotAt(120))]).toEqual([true, false]);
  });
});

describe("visits that the host confirms", () => {
  const byHost = { confirmation: "ByHost", confirmWithinHours: 3 } as const;

  test("block their time while they wait, and are confirmed or denied once", async () => {
    const {
      agent,
      homes: [home],
    } = await insertShownHomes(database.db, [HERE], byHost);
    const { visitId, manageToken } = await booked(home!.id);
    expect(await statusOf(visitId)).toBe("Pending");
    expect(await visitor().book(bookingOf(home!.id))).toMatchObject({ outcome: "slotTaken" });
    expect(await host(agent).decide({ visitId, decision: "Confirm" })).toMatchObject({ status: "Confirmed" });
    await expect(host(agent).decide({ visitId, decision: "Deny", reason: "Too late" })).rejects.toThrow(
      "notAwaitingDecision",
    );
    expect(await visitor().byLink({ visitId, manageToken })).toMatchObject({ status: "Confirmed", canChange: true });
  });

  test("a denial carries its reason and frees the time", async () => {
    const {
      agent,
      homes: [home],
    } = await insertShownHomes(database.db, [HERE], byHost);
    const { visitId, manageToken } = await booked(home!.id);
    await host(agent).decide({ visitId, decision: "Deny", reason: "The owner is away that day" });
    expect(await visitor().byLink({ visitId, manageToken })).toMatchObject({
      status: "Denied",
      cancelledReason: "The owner is away that day",
    });
    expect(await visitor().book(bookingOf(home!.id))).toMatchObject({ outcome: "booked" });
  });

  test("expire when nobody answers, never later than they would begin", async () => {
    const {
      agent,
      homes: [home],
    } = await insertShownHomes(database.db, [HERE], byHost);
    const { visitId } = await booked(home!.id);
    await expireVisits(contextAt(database.db, at(179)));
    expect(await statusOf(visitId)).toBe("Pending");
    await expect(host(agent, at(181)).decide({ visitId, decision: "Confirm" })).rejects.toThrow("notAwaitingDecision");
    await expireVisits(contextAt(database.db, at(181)));
    expect(await statusOf(visitId)).toBe("Expired");
    const late = await visitor(new Date("2030-01-03T02:00:00Z")).book(bookingOf(home!.id));
    if (late.outcome !== "booked") throw new Error("not booked");
    const [row] = await database.db.select().from(visits).where(eq(visits.id, late.visitId));
    expect(row?.decideBy?.toISOString()).toBe(TOMORROWS_FIRST_SLOT);
  });

  test("confirmed twice and denied at once: one of the three, 1,000 times", async () => {
    const {
      agent,
      homes: [home],
    } = await insertShownHomes(database.db, [HERE], byHost);
    const { visitId } = await booked(home!.id);
    const winners = new Set<string>();
    for (let round = 0; round < 1000; round++) {
      const answers = await Promise.allSettled([
        host(agent).decide({ visitId, decision: "Confirm" }),
        host(agent).decide({ visitId, decision: "Confirm" }),
        host(agent).decide({ visitId, decision: "Deny", reason: "No" }),
      ]);
      const won = answers.filter(({ status }) => status === "fulfilled");
      expect(won, `round ${round}`).toHaveLength(1);
      winners.add((await statusOf(visitId)) ?? "");
      await database.db
        .update(visits)
        .set({ status: "Pending", decideBy: at(600) })
        .where(eq(visits.id, visitId));
    }
    expect(winners).toEqual(new Set(["Confirmed", "Denied"]));
  }, 120_000);
});

describe("rescheduling", () => {
  test("moves the one visit, also onto time that overlaps its own", async () => {
    const {
      homes: [home],
    } = await insertShownHomes(database.db, [HERE], { stepMinutes: 15 });
    const { visitId, manageToken } = await booked(home!.id);
    const moved = await visitor().rescheduleByLink({ visitId, manageToken, startsAt: slotAt(15) });
    expect(moved).toMatchObject({
      outcome: "rescheduled",
      visit: { id: visitId, status: "Confirmed", startsAt: slotAt(15) },
    });
    const [row] = await database.db.select().from(visits).where(eq(visits.id, visitId));
    expect(row).toMatchObject({ sequence: 1, localStart: "2030-01-03T10:15" });
  });

  test("asks the host anew when a visitor moves a visit that hosts confirm; not when the host does", async () => {
    const {
      agent,
      homes: [home],
    } = await insertShownHomes(database.db, [HERE], { confirmation: "ByHost" });
    const { visitId, manageToken } = await booked(home!.id);
    await host(agent).decide({ visitId, decision: "Confirm" });
    await visitor().rescheduleByLink({ visitId, manageToken, startsAt: slotAt(60) });
    expect(await statusOf(visitId)).toBe("Pending");
    expect(await host(agent).reschedule({ visitId, startsAt: slotAt(120) })).toMatchObject({
      visit: { status: "Confirmed" },
    });
  });

  test("a taken time, a cancelled visit and a visit that began stay as they are", async () => {
    const {
      homes: [home],
    } = await insertShownHomes(database.db, [HERE]);
    const [one, other] = [await booked(home!.id), await booked(home!.id, { startsAt: slotAt(60) })];
    expect(await visitor().rescheduleByLink({ ...one, startsAt: slotAt(60) })).toMatchObject({ outcome: "slotTaken" });
    const begun = visitor(new Date(Date.parse(slotAt(1)))).rescheduleByLink({ ...one, startsAt: slotAt(240) });
    await expect(begun).rejects.toThrow("visit.alreadyBegun");
    await visitor().cancelByLink({ ...other, reason: "Plans changed" });
    await expect(visitor().rescheduleByLink({ ...other, startsAt: slotAt(240) })).rejects.toThrow("visit.notMovable");
  });

  test("4,000 random moves, 64 at a time: no overlap, no deadlock, every answer one of the two", async () => {
    const { homes } = await insertShownHomes(database.db, [HERE, HERE, HERE], {
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 5,
      stepMinutes: 5,
    });
    const mine: { visitId: string; manageToken: string }[] = [];
    for (let index = 0; index < 8; index++)
      mine.push(await booked(homes[index % 3]!.id, { startsAt: slotAt(index * 45) }));
    const seed = Math.floor(Math.random() * 1e9);
    let state = seed;
    const random = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state % below;
    };
    const moves = Array.from({ length: 4000 }, () => {
      const visit = mine[random(mine.length)]!;
      const startsAt = slotAt(random(84) * 5);
      return () =>
        visitor()
          .rescheduleByLink({ ...visit, startsAt })
          .then(
            ({ outcome }) => outcome,
            (error: { message: string; cause?: { reason?: string; message?: string; cause?: { message?: string } } }) =>
              error.cause?.reason ?? error.cause?.cause?.message ?? error.message,
          );
    });
    const outcomes = new Set(await inParallel(moves, 64));
    expect(
      [...outcomes].filter(
        (outcome) =>
          !["rescheduled", "slotTaken", "visit.changedMeanwhile", "visit.manyAtOnce"].includes(outcome ?? ""),
      ),
      `seed ${seed}`,
    ).toEqual([]);
    expect(outcomes).toContain("rescheduled");
    expect(await countOverlaps(database.db), `seed ${seed}`).toEqual(NO_OVERLAPS);
  }, 240_000);
});

describe("travel", () => {
  test("two visits that each fit alone, but not with the way between them: one of the two, 25 times", async () => {
    for (let round = 0; round < 25; round++) {
      const {
        homes: [near, far],
      } = await insertShownHomes(database.db, [HERE, ACROSS_TOWN], { bufferBeforeMinutes: 0, bufferAfterMinutes: 0 });
      const outcomes = await Promise.all([
        visitor().book(bookingOf(near!.id, { startsAt: slotAt(0) })),
        visitor().book(bookingOf(far!.id, { startsAt: slotAt(30) })),
      ]);
      expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(["booked", "slotTaken"]);
    }
  });

  test("the page says why a time is missing", async () => {
    const {
      homes: [near, far],
    } = await insertShownHomes(database.db, [HERE, ACROSS_TOWN]);
    await booked(far!.id);
    const { missing } = await visitor().openSlots(tomorrow(near!.id));
    expect(missing).toEqual([
      { localDate: "2030-01-03", from: "10:00", until: "11:00", reason: "HostBusy" },
      { localDate: "2030-01-03", from: "11:00", until: "11:30", reason: "HostTravelling" },
    ]);
  });
});

describe("group visits", () => {
  test("twelve at once for four seats: four come, with one host", async () => {
    const {
      homes: [home],
      agent,
    } = await insertShownHomes(database.db, [HERE], { capacity: 4 });
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => visitor().book(bookingOf(home!.id))));
    expect(outcomes.filter(({ outcome }) => outcome === "booked")).toHaveLength(4);
    const rows = await database.db.select().from(visits).where(eq(visits.hostMemberId, agent.memberId));
    expect(new Set(rows.map(({ groupKey }) => groupKey)).size).toBe(1);
    expect(await countOverlaps(database.db)).toEqual(NO_OVERLAPS);
  });

  test("a party larger than the seats left is not let in; one that fits is", async () => {
    const {
      homes: [home],
    } = await insertShownHomes(database.db, [HERE], { capacity: 4 });
    await booked(home!.id, { partySize: 3 });
    expect(await visitor().book(bookingOf(home!.id, { partySize: 2 }))).toMatchObject({ outcome: "slotTaken" });
    expect(await visitor().book(bookingOf(home!.id, { partySize: 5 }))).toMatchObject({ outcome: "slotTaken" });
    await booked(home!.id, { partySize: 1 });
  });
});

describe("after a visit", () => {
  test("its host says how it went, once it has begun, and the lead moves on", async () => {
    const {
      agent,
      homes: [home],
    } = await insertShownHomes(database.db, [HERE]);
    const { visitId } = await booked(home!.id);
    const record = (now: Date) =>
      host(agent, now).recordOutcome({ visitId, outcome: "Completed", note: "Liked the kitchen" });
    await expect(record(NOW)).rejects.toThrow("visit.outcomeNotDue");
    expect(await record(new Date(Date.parse(slotAt(5))))).toMatchObject({ status: "Completed" });
    const [lead] = await callerAt(database.db, NOW, actorOf(agent)).leads.inbox({});
    expect(lead?.stage).toBe("VisitDone");
    await expect(record(new Date(Date.parse(slotAt(6))))).rejects.toThrow("visit.outcomeNotDue");
  });

  test("a colleague neither decides nor reports", async () => {
    const {
      homes: [home],
    } = await insertShownHomes(database.db, [HERE], { confirmation: "ByHost" });
    const { agent: stranger } = await insertShownHomes(database.db, []);
    const { visitId } = await booked(home!.id);
    await expect(host(stranger).decide({ visitId, decision: "Confirm" })).rejects.toThrow("visit.notFound");
    await expect(host(stranger).recordOutcome({ visitId, outcome: "Completed" })).rejects.toThrow("visit.notFound");
    await expect(host(stranger).reschedule({ visitId, startsAt: slotAt(60) })).rejects.toThrow("visit.notFound");
  });
});

test("one visitor is at one home at a time, also by moving a visit", async () => {
  const {
    homes: [home],
  } = await insertShownHomes(database.db, [HERE]);
  const {
    homes: [other],
  } = await insertShownHomes(database.db, [HERE]);
  const phone = nextPhone();
  await booked(home!.id, { contact: contact(phone) });
  const second = await booked(other!.id, { contact: contact(phone), startsAt: slotAt(60) });
  expect(await visitor().rescheduleByLink({ ...second, startsAt: slotAt(0) })).toMatchObject({ outcome: "slotTaken" });
});

test("who waits too long for others to finish is told to try again", async () => {
  const parties = { hostIds: [crypto.randomUUID()], propertyIds: [] };
  await database.db.transaction(async (first) => {
    await lockParties(first, parties);
    const second = database.db.transaction(async (tx) => {
      await tx.execute(sql`set local lock_timeout = '20ms'`);
      await lockParties(tx, parties);
    });
    await expect(second).rejects.toThrow("visit.manyAtOnce");
  });
});
