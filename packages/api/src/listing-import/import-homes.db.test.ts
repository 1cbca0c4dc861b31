import { listingDrafts, listings } from "@repo/db/schema/listings";
import { openTestDatabase } from "@repo/db/testing/test-database";
import type { HomeCells } from "@repo/domain/listing-import/home-import.schema";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { HOSTILE_TEXTS } from "../../testing/hostile-texts";
import { callerAt } from "../../testing/visit-world";
import { actorOf, insertAgency, insertLocality, insertMember, NOW } from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let agent: Awaited<ReturnType<typeof insertMember>>;
beforeAll(async () => {
  database = await openTestDatabase();
  await insertLocality(database.db);
  agent = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"));
});
afterAll(() => database.close());

const COMPLETE: HomeCells = {
  key: "A-1",
  listingType: "Sale",
  propertySubType: "Flat",
  price: "1.2 cr",
  locality: "indiranagar",
  city: "Bangalore",
  addressLine: "14, 3rd Cross",
  latitude: "12.9719",
  longitude: "77.6412",
  bedroomsTotal: "3 BHK",
  bathroomsTotal: "2",
  "areas.Carpet": "1180",
  description: "A quiet home with a balcony facing the park, two minutes from the metro.",
};
const rowsOf = (...cells: HomeCells[]) => cells.map((one, index) => ({ line: index + 2, cells: one }));

const desk = (member = agent) => callerAt(database.db, NOW, actorOf(member)).listingDrafts;
const importing = (rows: ReturnType<typeof rowsOf>, changes: object = {}, member = agent) =>
  desk(member).importHomes({ agencyId: agent.agencyId, rows, isDryRun: false, hasDisplayConsent: true, ...changes });
const stored = () => database.db.select().from(listingDrafts).where(eq(listingDrafts.agencyId, agent.agencyId));
const fates = ({ rows }: Awaited<ReturnType<typeof importing>>) => rows.map(({ fate }) => fate);

test("a file is tried first, by row and field, then imported, and the same file once more adds nothing", async () => {
  const rows = rowsOf(
    COMPLETE,
    { ...COMPLETE, key: "A-2", price: "cheap", locality: "Atlantis" },
    { ...COMPLETE, key: "A-3", propertySubType: "Castle" },
    { ...COMPLETE, key: " A-1 " },
  );
  const dry = await importing(rows, { isDryRun: true });
  expect(fates(dry)).toEqual(["HandedIn", "Draft", "Refused", "Known"]);
  expect(dry.rows[1]?.problems).toEqual([{ field: "locality", reason: "import.localityUnknown" }]);
  expect(dry.rows[2]?.problems).toEqual([{ field: "propertySubType", reason: "import.unknownWord" }]);
  expect(await stored()).toEqual([]);

  expect(fates(await importing(rows))).toEqual(fates(dry));
  const [handedIn] = (await stored()).filter(({ handedInAt }) => handedInAt !== null);
  const [listing] = await database.db
    .select()
    .from(listings)
    .where(eq(listings.id, handedIn?.listingId ?? ""));
  expect(listing).toMatchObject({
    moderationState: "Submitted",
    listPriceMinor: 1_200_000_000,
    title: /3 BHK/ as never,
  });
  const before = await stored();
  expect(fates(await importing(rows))).toEqual(["Known", "Known", "Refused", "Known"]);
  expect(await stored()).toEqual(before);
});

test("sent twice at once, a row becomes one draft and one listing", async () => {
  const rows = rowsOf({ ...COMPLETE, key: "B-1", addressLine: "15, 3rd Cross" });
  await Promise.allSettled([importing(rows), importing(rows), importing(rows)]);
  expect(fates(await importing(rows))).toEqual(["Known"]);
  const own = (await stored()).filter(({ document }) => document.addressLine === "15, 3rd Cross");
  expect(own).toHaveLength(1);
});

test("without the owners' agreement a complete home waits as a draft and says what it lacks", async () => {
  const { rows } = await importing(rowsOf({ ...COMPLETE, key: "C-1" }), { hasDisplayConsent: false });
  expect(rows).toMatchObject([{ fate: "Draft", problems: [{ reason: "displayConsent.required" }] }]);
});

test("the same number at another agency is another home, and nobody imports for an agency that is not theirs", async () => {
  const stranger = await insertMember(database.db, await insertAgency(database.db, "Peepal"));
  const rows = rowsOf({ ...COMPLETE, key: "D-1" });
  await expect(importing(rows, {}, stranger)).rejects.toMatchObject({ cause: { reason: "listing.notFound" } });
  await importing(rows, { hasDisplayConsent: false });
  const theirs = { agencyId: stranger.agencyId, hasDisplayConsent: false };
  expect(fates(await importing(rows, theirs, stranger))).toEqual(["Draft"]);
});

test("hostile cells are kept as written or refused at their field, and nothing else breaks", async () => {
  const texts = HOSTILE_TEXTS.map((text) => text.slice(0, 8_000));
  for (let first = 0; first < texts.length; first += 50) {
    const rows = rowsOf(
      ...texts.slice(first, first + 50).map((text, index) => ({
        ...COMPLETE,
        key: `H-${first + index}`,
        projectName: text,
        description: text,
        locality: text,
        price: text,
      })),
    );
    const { rows: answered } = await importing(rows, { hasDisplayConsent: false });
    for (const { line, fate, problems } of answered) {
      const typed = rows[line - 2]?.cells.description?.trim();
      if (fate === "Refused") expect(problems.length).toBeGreaterThan(0);
      else {
        const kept = await database.db
          .select()
          .from(listingDrafts)
          .where(and(eq(listingDrafts.agencyId, agent.agencyId), eq(listingDrafts.updatedAt, NOW)));
        expect(kept.some(({ document }) => document.description === typed)).toBe(true);
      }
    }
  }
});
