import type { Transaction } from "#client";
import { type ListingRow, listingRevisions } from "#schema/listings";
import { findShownHomes } from "./find-shown-homes";
import type { DemoAgent } from "./insert-people";
import type { Random } from "./seeded-random";
import { seededUuid } from "./seeded-uuid";

const HOUR_MS = 3_600_000;

/** What agents asked to change in homes that the public sees, each for another reason to be looked at first. */
const EDITS: readonly ((home: ListingRow) => typeof listingRevisions.$inferInsert.changes)[] = [
  ({ listPriceMinor, description }) => ({
    priceMinor: Math.round((listPriceMinor * 1.35) / 10_000_000) * 10_000_000,
    description: `${description} Call 98250 12345, any day after six.`,
  }),
  () => ({ addressLine: "7, Lake View Road", projectName: "Lake View Residency" }),
];

/** So that the demo's moderators have edits to compare with what the public reads. */
export async function insertEdits(tx: Transaction, random: Random, agent: DemoAgent, today: Date): Promise<void> {
  const homes = await findShownHomes(tx, agent, EDITS.length, "Sale");
  if (homes.length === 0) return;
  await tx.insert(listingRevisions).values(
    homes.map((home, index) => ({
      id: seededUuid(random),
      agencyId: home.agencyId,
      listingId: home.id,
      authorUserId: agent.userId,
      changes: EDITS[index % EDITS.length]?.(home) ?? {},
      submittedAt: new Date(today.getTime() - (index + 2) * HOUR_MS),
    })),
  );
}
