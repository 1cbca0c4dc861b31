import type { Database } from "@repo/db/client";
import { type SearchCriteria, searchCriteria } from "@repo/domain/search/search-criteria";
import { TRPCError } from "@trpc/server";
import { sqlReader } from "#search/answer-by-sql.query";
import { compileSearch } from "#search/compile-search";
import { nextCursorAfter } from "#search/page-cursor";
import { callerAt, contextAt } from "./visit-world";
import { consent, contact, type insertLocality, VISITOR } from "./world";

/** `companionId`: a home of another agency and place that is always visible, for what takes two. */
export type AskedHome = {
  id: string;
  title: string;
  companionId: string;
  place: Awaited<ReturnType<typeof insertLocality>>;
};
type Asking = { db: Database; now: Date; home: AskedHome };
type Question = (asking: Asking) => Promise<unknown>;

const anyone = ({ db, now }: Asking) => callerAt(db, now, VISITOR);
const criteriaIn = ({ home }: Asking, more: Partial<SearchCriteria> = {}) =>
  searchCriteria.parse({ places: [home.place.city.slug], ...more });
const dayAfter = (now: Date) => new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
/** Comes before every home there is. */
const cursorBeforeAll =
  nextCursorAfter(
    "newest",
    [0, 1].map((number) => ({ listingId: "", number, sortKey: -Number.MAX_SAFE_INTEGER })),
    1,
  ) ?? "";

/** Every procedure that anybody may call and whose answer depends on a home, each asked about one home. */
export const QUESTIONS: Readonly<Record<string, Question>> = {
  "search.results": (asking) => anyone(asking).search.results({ criteria: criteriaIn(asking), zoom: 12 }),
  "search.moreCards": (asking) =>
    anyone(asking).search.moreCards({ criteria: criteriaIn(asking, { sort: "newest" }), cursor: cursorBeforeAll }),
  "search.outlines": (asking) => anyone(asking).search.outlines({ places: [asking.home.place.locality.slug] }),
  "listings.cards": (asking) => anyone(asking).listings.cards({ listingIds: [asking.home.id] }),
  "listings.detail": (asking) => anyone(asking).listings.detail({ listingId: asking.home.id }),
  "listings.addresses": async (asking) => {
    const parts = await anyone(asking).listings.addressParts();
    const pages = await Promise.all(parts.map(({ part }) => anyone(asking).listings.addresses({ part })));
    return pages.flatMap(({ addresses }) => addresses).filter(({ id }) => id === asking.home.id);
  },
  "listings.facets": async (asking) => {
    await anyone(asking).listings.facets({ listingId: asking.home.id });
    return "answered, if with nothing";
  },
  "listings.agentRecord": async (asking) => {
    await anyone(asking).listings.agentRecord({ listingId: asking.home.id });
    return "answered, if with nothing";
  },
  "listings.similar": (asking) => anyone(asking).listings.similar({ listingId: asking.home.id }),
  "places.suggestions": (asking) =>
    inItsPlace(asking, anyone(asking).places.suggestions({ text: asking.home.place.city.name })),
  "places.list": (asking) => inItsPlace(asking, anyone(asking).places.list({ kind: "Locality" })),
  "visits.openSlots": (asking) => anyone(asking).visits.openSlots({ listingId: asking.home.id }),
  "visits.planTour": (asking) => tourOf(asking),
  "visits.hold": (asking) => anyone(asking).visits.hold({ listingId: asking.home.id, startsAt: morningAfter(asking) }),
  "visits.waitForSeat": (asking) =>
    anyone(asking).visits.waitForSeat({
      listingId: asking.home.id,
      startsAt: morningAfter(asking),
      email: "asha@plinth.example",
    }),
  "visits.book": (asking) =>
    anyone(asking).visits.book({ listingId: asking.home.id, startsAt: morningAfter(asking), ...asPerson() }),
  "visits.bookTour": (asking) =>
    anyone(asking).visits.bookTour({
      stops: [
        { listingId: asking.home.companionId, startsAt: `${dayAfter(asking.now)}T08:30:00.000Z` },
        { listingId: asking.home.id, startsAt: morningAfter(asking) },
      ],
      ...asPerson(),
    }),
  "moderation.report": (asking) =>
    anyone(asking).moderation.report({ listingId: asking.home.id, reason: "Other", email: "asha@plinth.example" }),
  "leads.enquire": (asking) => anyone(asking).leads.enquire({ listingId: asking.home.id, ...asPerson() }),
};

const morningAfter = ({ now }: Asking) => `${dayAfter(now)}T04:30:00.000Z`;
const asPerson = () => ({ idempotencyKey: crypto.randomUUID(), contact: contact(), consent });
const tourOf = (asking: Asking) =>
  anyone(asking).visits.planTour({
    listingIds: [asking.home.companionId, asking.home.id],
    date: dayAfter(asking.now),
  });
async function inItsPlace<Place extends { slug: string }>({ home }: Asking, answer: Promise<Place[]>) {
  const slugs = [home.place.city.slug, home.place.locality.slug];
  return (await answer).filter(({ slug }) => slugs.includes(slug));
}

/** More ways to the same answers: without the index, out of an empty result, and by its words. */
export const MORE_QUESTIONS: Readonly<Record<string, Question>> = {
  "search without the index": async (asking) => {
    const { search } = await compileSearch(contextAt(asking.db, asking.now), criteriaIn(asking));
    return sqlReader(asking.db).answer(search, { shift: 10, pageSize: 10 });
  },
  "ways out of an empty search": (asking) =>
    anyone(asking).search.results({ criteria: criteriaIn(asking, { priceMinorMax: 1 }), zoom: 12 }),
  "search by words": (asking) =>
    anyone(asking).search.results({ criteria: criteriaIn(asking, { keywords: asking.home.title }), zoom: 12 }),
};

/** What anybody may call without learning of a home: accounts, links that were sent to somebody, forms. */
export const NOT_ABOUT_HOMES = [
  "alerts.byLink",
  "alerts.changeByLink",
  "alerts.save",
  "identity.askPasswordReset",
  "identity.askSignInByPhone",
  "identity.askSignInCode",
  "identity.me",
  "identity.nextStep",
  "identity.passSecondStep",
  "identity.register",
  "identity.resetPassword",
  "leads.openForm",
  "members.invitationByLink",
  "members.joinAsNew",
  // Which files of addresses there are.
  "listings.addressParts",
  "listings.availabilityByLink",
  "listings.confirmAvailabilityByLink",
  // Tells of homes that were public once; held to telling nothing else by ended-home.db.test.ts.
  "listings.ended",
  "places.bySlug",
  "privacy.byLink",
  "privacy.changeConsentByLink",
  "visits.byLink",
  "visits.cancelByLink",
  "visits.confirmAttendance",
  "visits.giveBack",
  "visits.rescheduleByLink",
];

/** Whether an answer lets on that the home exists: it is named, counted, or not refused as missing. */
export async function showsHome(question: Question, asking: Asking): Promise<boolean> {
  try {
    const answer = JSON.stringify(await question(asking));
    return ONLY_COUNTS.test(answer) ? countsIn(answer) : answer !== "[]" && answer !== '{"cards":[],"nextCursor":null}';
  } catch (error) {
    if (error instanceof TRPCError) return error.code !== "NOT_FOUND";
    throw error;
  }
}

const ONLY_COUNTS = /"(?:total|count|listingCount|squares)":/;
const countsIn = (answer: string) => /"(?:total|count|listingCount)":[1-9]/.test(answer);
