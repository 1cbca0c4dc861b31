import type { Database } from "@repo/db/client";
import { listingRevisions, listings, media, uploads } from "@repo/db/schema/listings";
import { properties, propertyAreas, propertyEvents } from "@repo/db/schema/properties";
import { listingEmbeds } from "@repo/db/schema/tours";
import { MODERATION_STATES } from "@repo/domain/listings/moderation-state";
import { isPubliclyVisible, type Visibility } from "@repo/domain/listings/publicly-visible";
import { REVISION_STATES, type RevisionState } from "@repo/domain/listings/revision.schema";
import { STANDARD_STATUSES } from "@repo/domain/listings/standard-status";
import { canaryOf } from "./home-canary";
import { insertAgency, insertLocality, insertMember } from "./world";

const DAY_MS = 86_400_000;
const AT_ONCE = 400;
const CLEAN_PHOTO = { category: "Photo", alteration: "AsTaken", width: 1_600, height: 1_200, blurDataUrl: "" } as const;

/** One home of a state; `isVisible` by the rule of the domain. */
export type StateHome = { home: number; isVisible: boolean; state: string };
type Made = StateHome & { visibility: Visibility; revision: RevisionState | "None" };

/** Every state that a listing can be in, with every state of an edit of it. */
function everyState(now: Date): readonly Made[] {
  const ends = { open: null, over: new Date(now.getTime() - DAY_MS), later: new Date(now.getTime() + DAY_MS) };
  const combinations = MODERATION_STATES.flatMap((moderationState) =>
    STANDARD_STATUSES.flatMap((standardStatus) =>
      [true, false].flatMap((hasDisplayConsent) =>
        Object.entries(ends).flatMap(([end, expiresAt]) =>
          (["None", ...REVISION_STATES] as const).map((revision) => ({
            visibility: { moderationState, standardStatus, hasDisplayConsent, expiresAt },
            revision,
            state: `${moderationState}, ${standardStatus}, ${hasDisplayConsent ? "agreed" : "not agreed"}, ${end}, edit ${revision}`,
          })),
        ),
      ),
    ),
  );
  return combinations.map((combination, home) => ({
    ...combination,
    home,
    isVisible: isPubliclyVisible(combination.visibility, now),
  }));
}

/** A home in each state, all in one locality, alike in all but their canaries: one that is hidden would be similar to one that is not. */
export async function insertStateWorld(db: Database, now: Date) {
  const place = await insertLocality(db);
  const member = await insertMember(db, await insertAgency(db, "Banyan Homes"));
  const homes = everyState(now);
  for (let first = 0; first < homes.length; first += AT_ONCE)
    await insertStates(db, homes.slice(first, first + AT_ONCE), { place, member, now });
  return {
    citySlug: place.city.slug,
    localitySlug: place.locality.slug,
    homes: homes.map(({ home, isVisible, state }): StateHome => ({ home, isVisible, state })),
  };
}

type Owners = {
  place: Awaited<ReturnType<typeof insertLocality>>;
  member: Awaited<ReturnType<typeof insertMember>>;
  now: Date;
};

async function insertStates(db: Database, homes: readonly Made[], { place, member, now }: Owners): Promise<void> {
  const { agencyId, memberId, userId } = member;
  const each = homes.map((made) => ({ ...made, ...canaryOf(made.home) }));
  const point = { latitude: 12.9719, longitude: 77.6412, publicLatitude: 12.9719, publicLongitude: 77.6412 };
  // A home and its listing have the same number, in different tables.
  await db.insert(properties).values(
    each.map(({ id, word }) => ({
      id,
      ...point,
      market: "IN" as const,
      timeZone: "Asia/Kolkata",
      propertyType: "Residential" as const,
      propertySubType: "Apartment" as const,
      projectName: word("project"),
      addressLine: word("address"),
      localityId: place.locality.id,
      cityId: place.city.id,
      isAddressPublic: true,
      bedroomsTotal: 3,
      bathroomsTotal: 2,
      comparisonBasis: "Carpet" as const,
    })),
  );
  const area = { basis: "Carpet", squareMetres: 110, enteredValue: 110, enteredUnit: "squareMetre" } as const;
  await db.insert(propertyAreas).values(each.map(({ id }) => ({ propertyId: id, ...area })));
  await db.insert(listings).values(
    each.map(({ id, word, priceMinor, visibility }) => ({
      id,
      propertyId: id,
      agencyId,
      agentMemberId: memberId,
      listingType: "Sale" as const,
      ...visibility,
      title: word("title"),
      slug: word("slug"),
      description: `${word("description")}: a quiet home with a balcony facing the park.`,
      listPriceMinor: priceMinor,
      originalListPriceMinor: priceMinor,
      currency: "INR" as const,
      availabilityConfirmedAt: now,
      // Newer than every other home, so that the start page shows them.
      onMarketAt: new Date("2031-01-01T00:00:00Z"),
    })),
  );
  // Each was offered once, so those that ended are told of as gone.
  const listed = {
    kind: "Listed",
    occurredAt: new Date(now.getTime() - 9 * DAY_MS),
    standardStatus: "Active",
  } as const;
  await db.insert(propertyEvents).values(each.map(({ id }) => ({ propertyId: id, listingId: id, ...listed })));
  await db.insert(media).values(
    each.map(({ id, word, sha256 }) => ({
      ...CLEAN_PHOTO,
      listingId: id,
      position: 0,
      altText: word("alt"),
      caption: word("caption"),
      sha256,
      widths: [320, 1_280],
    })),
  );
  await db.insert(listingEmbeds).values(
    each.map(({ id, word }) => ({
      listingId: id,
      position: 0,
      provider: "YouTube" as const,
      key: "dQw4w9WgXcQ",
      title: word("tour"),
    })),
  );
  await insertEdits(
    db,
    each.filter(({ revision }) => revision !== "None"),
    { agencyId, userId, now },
  );
}

/** Edits and a new photo that wait, or were refused: the public reads none of them, of visible homes neither. */
async function insertEdits(
  db: Database,
  each: readonly (Made & ReturnType<typeof canaryOf>)[],
  { agencyId, userId, now }: { agencyId: string; userId: string; now: Date },
): Promise<void> {
  await db.insert(listingRevisions).values(
    each.map(({ id, word, revision }) => ({
      agencyId,
      listingId: id,
      authorUserId: userId,
      state: revision === "None" ? ("Submitted" as const) : revision,
      changes: { projectName: word("waiting"), description: word("waiting"), addressLine: word("waiting") },
      submittedAt: now,
    })),
  );
  await db.insert(uploads).values(
    each.map(({ id, word, waitingSha256 }) => ({
      agencyId,
      listingId: id,
      fileName: word("waiting"),
      state: "Ready" as const,
      incomingKey: "",
      picture: { sha256: waitingSha256, widths: [320], width: 320, height: 240, blurDataUrl: "" },
    })),
  );
}
