import { visits } from "@repo/db/schema/visits";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inParallel } from "../../testing/in-parallel";
import { countOverlaps, HERE, insertShownHomes, NO_OVERLAPS, slotAt } from "../../testing/visit-world";
import {
  actorOf,
  callerFor,
  consent,
  contact,
  insertAgency,
  insertBuyer,
  insertHome,
  insertLocality,
  insertMember,
  nextPhone,
  TOMORROWS_FIRST_SLOT,
  VISITOR,
} from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;

beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
});
afterAll(() => database.close());

async function newHome() {
  const agencyId = await insertAgency(database.db, "Banyan Homes");
  const agent = await insertMember(database.db, agencyId, { name: "Hema Host" });
  const listing = await insertHome(database.db, agent, place);
  return { agencyId, agent, listing };
}

const booking = (listingId: string, changes: object = {}) => ({
  listingId,
  startsAt: TOMORROWS_FIRST_SLOT,
  idempotencyKey: crypto.randomUUID(),
  contact: contact(),
  consent,
  ...changes,
});

const visitor = () => callerFor(database.db, VISITOR);

describe("visits.book", () => {
  test("two hundred people asking for one slot: one booking, 199 told it is taken, no deadlock", async () => {
    const { listing, agent } = await newHome();
    const attempts = Array.from({ length: 200 }, () => visitor().visits.book(booking(listing.id)));
    const outcomes = (await Promise.all(attempts)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === "booked")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "slotTaken")).toHaveLength(199);
    const stored = await database.db.select().from(visits).where(eq(visits.hostMemberId, agent.memberId));
    expect(stored).toHaveLength(1);
  });

  test.each(Array.from({ length: 20 }, (_, index) => index + 1))(
    "half-overlapping wishes (seed %i) never leave two visits within each other's buffers",
    async (seed) => {
      const { homes } = await insertShownHomes(database.db, [HERE, HERE], { stepMinutes: 15 });
      let state = seed;
      const random = (below: number) => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
      };
      const wishes = Array.from({ length: 40 }, () => {
        const wish = booking(homes[random(2)]!.id, { startsAt: slotAt(random(31) * 15) });
        return () => visitor().visits.book(wish);
      });
      const outcomes = (await inParallel(wishes, 20)).map(({ outcome }) => outcome);
      expect(outcomes.filter((outcome) => outcome === "booked").length).toBeGreaterThan(3);
      expect(await countOverlaps(database.db)).toEqual(NO_OVERLAPS);
    },
  );

  test("what was offered can be booked, and is not offered again", async () => {
    const { listing } = await newHome();
    const question = { listingId: listing.id, fromDate: "2030-01-03", days: 1 };
    const before = await visitor().visits.openSlots(question);
    expect(before.slots[0]).toMatchObject({ startsAt: TOMORROWS_FIRST_SLOT, localTime: "10:00" });
    const result = await visitor().visits.book(booking(listing.id));
    expect(result.outcome).toBe("booked");
    const after = await visitor().visits.openSlots(question);
    expect(after.slots.map(({ startsAt }) => startsAt)).not.toContain(TOMORROWS_FIRST_SLOT);
  });

  test("a time nobody offered is refused, whoever forged it", async () => {
    const { listing } = await newHome();
    for (const startsAt of ["2030-01-03T04:37:00.000Z", "2030-01-03T20:00:00.000Z", "2020-01-01T04:30:00.000Z"]) {
      expect(await visitor().visits.book(booking(listing.id, { startsAt }))).toMatchObject({ outcome: "slotTaken" });
    }
  });

  test("one visitor cannot be at two homes at once", async () => {
    const [one, other] = [await newHome(), await newHome()];
    const phone = nextPhone();
    const first = await visitor().visits.book(booking(one.listing.id, { contact: contact(phone) }));
    const second = await visitor().visits.book(booking(other.listing.id, { contact: contact(phone) }));
    expect([first.outcome, second.outcome]).toEqual(["booked", "slotTaken"]);
  });

  test("the same request sent again is the same visit; the same key with other words is refused", async () => {
    const { listing, agent } = await newHome();
    const request = booking(listing.id);
    const answers = await Promise.all(Array.from({ length: 20 }, () => visitor().visits.book(request)));
    const visitIds = new Set(answers.map((answer) => (answer.outcome === "booked" ? answer.visitId : "none")));
    expect(visitIds.size).toBe(1);
    await expect(visitor().visits.book({ ...request, contact: contact() })).rejects.toMatchObject({
      cause: { reason: "idempotencyKey.reused" },
    });
    const stored = await database.db.select().from(visits).where(eq(visits.hostMemberId, agent.memberId));
    expect(stored).toHaveLength(1);
  });

  test.each(["Draft", "Submitted", "Suspended"] as const)("a home in %s takes no visits", async (moderationState) => {
    const { agent } = await newHome();
    const hidden = await insertHome(database.db, agent, place, { listing: { moderationState } });
    await expect(visitor().visits.book(booking(hidden.id))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(visitor().visits.openSlots({ listingId: hidden.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("a booking puts a lead with the visit on the host's desk", async () => {
    const { listing, agent } = await newHome();
    await visitor().visits.book(booking(listing.id));
    const desk = callerFor(database.db, actorOf(agent));
    const [lead] = await desk.leads.inbox({});
    expect(lead).toMatchObject({ stage: "VisitScheduled", contactName: "Asha Rao", ownerName: "Hema Host" });
    const [visit] = await desk.visits.agenda({});
    expect(visit).toMatchObject({ startsAt: TOMORROWS_FIRST_SLOT, leadId: lead?.id, visitorName: "Asha Rao" });
  });
});

describe("a visit's link", () => {
  test("shows and cancels the visit without an account, and frees the time", async () => {
    const { listing, agent } = await newHome();
    const result = await visitor().visits.book(booking(listing.id));
    if (result.outcome !== "booked") throw new Error("not booked");
    const { visitId, manageToken } = result;
    expect(await visitor().visits.byLink({ visitId, manageToken })).toMatchObject({ status: "Confirmed" });
    const cancelled = await visitor().visits.cancelByLink({ visitId, manageToken, reason: "Plans changed" });
    expect(cancelled.status).toBe("Cancelled");
    expect((await visitor().visits.book(booking(listing.id))).outcome).toBe("booked");
    const [lead] = await callerFor(database.db, actorOf(agent)).leads.inbox({});
    expect(lead?.stage).toBe("VisitScheduled");
    await expect(visitor().visits.cancelByLink({ visitId, manageToken, reason: "again" })).rejects.toMatchObject({
      cause: { reason: "visit.notCancellable" },
    });
  });

  test("a wrong link looks like a visit that does not exist", async () => {
    const { listing } = await newHome();
    const result = await visitor().visits.book(booking(listing.id));
    if (result.outcome !== "booked") throw new Error("not booked");
    const wrong = { visitId: result.visitId, manageToken: "x".repeat(32) };
    await expect(visitor().visits.byLink(wrong)).rejects.toMatchObject({ cause: { reason: "visit.notFound" } });
    const missing = { visitId: crypto.randomUUID(), manageToken: result.manageToken };
    await expect(visitor().visits.byLink(missing)).rejects.toMatchObject({ cause: { reason: "visit.notFound" } });
  });
});

describe("visits.cancel", () => {
  test.each([
    ["visitor", "UNAUTHORIZED"],
    ["other buyer", "NOT_FOUND"],
    ["host", "Cancelled"],
    ["colleague", "NOT_FOUND"],
    ["manager", "Cancelled"],
    ["manager of another agency", "NOT_FOUND"],
  ])("%s -> %s", async (who, expected) => {
    const { listing, agent, agencyId } = await newHome();
    const colleague = await insertMember(database.db, agencyId);
    const stranger = await insertMember(database.db, await insertAgency(database.db, "Elsewhere"));
    const actors = {
      visitor: VISITOR,
      "other buyer": await insertBuyer(database.db),
      host: actorOf(agent),
      colleague: actorOf(colleague),
      manager: actorOf(colleague, "Manager"),
      "manager of another agency": actorOf(stranger, "Manager"),
    };
    const result = await visitor().visits.book(booking(listing.id));
    if (result.outcome !== "booked") throw new Error("not booked");
    const actor = actors[who as keyof typeof actors];
    const outcome = await callerFor(database.db, actor)
      .visits.cancel({ visitId: result.visitId, reason: "Plans changed" })
      .then(
        ({ status }) => status,
        (error: { code: string }) => error.code,
      );
    expect(outcome).toBe(expected);
    const [stored] = await database.db
      .select()
      .from(visits)
      .where(and(eq(visits.id, result.visitId)));
    expect(stored?.status).toBe(expected === "Cancelled" ? "Cancelled" : "Confirmed");
  });
});
