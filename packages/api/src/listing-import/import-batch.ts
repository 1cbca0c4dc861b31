import type { Transaction } from "@repo/db/client";
import type { ImportMapping } from "@repo/domain/listing-import/import-mapping";
import type { ImportRow } from "@repo/domain/listing-import/read-import-row";
import { recordAudit } from "#audit/record-audit";
import { choosePublicPoint } from "#listings/public-point";
import { inTransaction, type RequestContext } from "#request-context";
import { hasOtherFacts, importedHome } from "./imported-home";
import {
  findImported,
  type ImportedHome,
  insertEarlierOffer,
  insertImported,
  type StoredHome,
  updateImported,
} from "./imported-homes.repository";
import { upsertPlaces } from "./imported-places.repository";
import type { Importer } from "./importer.repository";

type Fate = "added" | "changed" | "unchanged" | "repeated";
type Batch = { mapping: ImportMapping; importer: Importer; rows: readonly ImportRow[] };

/** Stores the rows in one transaction and tells the fate of each. */
export function importBatch(ctx: RequestContext, batch: Batch): Promise<Fate[]> {
  return inTransaction(ctx, async (tx) => {
    const fates: Fate[] = [];
    // A home that comes twice in one batch is compared with what its first row stored.
    for (const rows of roundsOfDistinctKeys(batch.rows)) fates.push(...(await importRound(tx, { ...batch, rows })));
    const written = fates.filter((fate) => fate === "added" || fate === "changed").length;
    if (written > 0) {
      await recordAudit(ctx, tx, {
        action: "listing.import",
        entity: "agency",
        entityId: batch.importer.agencyId,
        agencyId: batch.importer.agencyId,
        details: { source: batch.mapping.source, written },
      });
    }
    return fates;
  });
}

function roundsOfDistinctKeys(rows: readonly ImportRow[]): ImportRow[][] {
  const rounds: ImportRow[][] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const round = seen.get(row.ListingKey) ?? 0;
    seen.set(row.ListingKey, round + 1);
    const list = (rounds[round] ??= []);
    list.push(row);
  }
  return rounds;
}

async function importRound(tx: Transaction, { mapping, importer, rows }: Batch): Promise<Fate[]> {
  const stored = await findImported(
    tx,
    importer.agencyId,
    rows.map((row) => sourceKeyOf(mapping, row)),
  );
  const withPoints = rows.map((row) => ({ row, publicPoint: publicPointOf(mapping, row, stored) }));
  const placeIds = await upsertPlaces(tx, mapping, withPoints);
  const homes = withPoints.map(({ row, publicPoint }) =>
    importedHome({ row, publicPoint, mapping, importer, placeIds, sourceKey: sourceKeyOf(mapping, row) }),
  );
  const isKnown = ({ listing }: ImportedHome) => stored.has(listing.sourceKey);
  await insertImported(
    tx,
    homes.filter((home) => !isKnown(home)),
  );
  const fates: Fate[] = [];
  for (const home of homes) {
    const known = stored.get(home.listing.sourceKey);
    fates.push(known ? await updateKnown(tx, known, home) : "added");
  }
  return fates;
}

const sourceKeyOf = ({ source }: ImportMapping, { ListingKey }: ImportRow) => `${source}:${ListingKey}`;

/** A home that has not moved keeps its public point: a new random one would help to find the true one. */
function publicPointOf(mapping: ImportMapping, row: ImportRow, stored: ReadonlyMap<string, StoredHome>) {
  const known = stored.get(sourceKeyOf(mapping, row))?.property;
  const hasMoved = known?.latitude !== row.Latitude || known.longitude !== row.Longitude;
  if (known && !hasMoved) return { latitude: known.publicLatitude, longitude: known.publicLongitude };
  return choosePublicPoint({ latitude: row.Latitude, longitude: row.Longitude }, mapping.isAddressPublic);
}

/** The newest offer is the one on the market; an older one, met later, only completes the history. */
async function updateKnown(tx: Transaction, known: StoredHome, home: ImportedHome): Promise<Fate> {
  if (home.listing.onMarketAt < known.listing.onMarketAt) {
    await insertEarlierOffer(tx, known, home.listing);
    return "repeated";
  }
  if (!hasOtherFacts(known, home)) return "unchanged";
  await updateImported(tx, known, home);
  return "changed";
}
