import { createHash } from "node:crypto";
import { DomainError } from "@repo/domain/domain-error";
import type {
  HomeCells,
  ImportedHomeRow,
  ImportedHomes,
  ImportHomesInput,
} from "@repo/domain/listing-import/home-import.schema";
import { readHomeCells } from "@repo/domain/listing-import/read-home-cells";
import type { DraftDocument } from "@repo/domain/listings/draft-document";
import { readDraft } from "@repo/domain/listings/read-draft";
import { marketOf } from "@repo/domain/markets/markets";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { handInDraft } from "#listings/hand-in-draft";
import { saveDraft } from "#listings/save-draft";
import { inTransaction, type RequestContext } from "#request-context";
import { listKnownDrafts, listLocalitiesNamed, type NamedLocality } from "./imported-drafts.repository";

type Row = ImportHomesInput["rows"][number];
type Prepared = { row: Row; draftId: string; document: DraftDocument | null; problems: ImportedHomeRow["problems"] };

/**
 * Rows of an agency's file as drafts of whoever imports, through the form's own checks; what is complete is handed in where
 * the owners agreed. A home is known by the agency's own number of it, so a file that comes again adds nothing, and one that
 * was cut off goes on where it was.
 */
export async function importHomes(ctx: RequestContext, input: ImportHomesInput): Promise<ImportedHomes> {
  const { isDryRun } = input;
  const { agencyId } = authorize(ctx.actor, "listing.create", { agencyId: input.agencyId });
  const localities = await listLocalitiesNamed(
    ctx.db,
    input.rows.map(({ cells }) => cells.locality ?? ""),
  );
  const prepared = input.rows.map((row) => prepare(row, input, localities));
  const known = await listKnownDrafts(
    ctx.db,
    prepared.map(({ draftId }) => draftId),
  );
  const rows: ImportedHomeRow[] = [];
  for (const home of prepared) {
    const isKnown = known.has(home.draftId);
    // A number that stands in the file twice is one home.
    if (home.document) known.add(home.draftId);
    rows.push(await importRow(ctx, input, { home, isKnown }));
  }
  const imported = rows.filter(({ fate }) => fate === "Draft" || fate === "HandedIn").length;
  if (!isDryRun && imported > 0)
    await inTransaction(ctx, (tx) =>
      recordAudit(ctx, tx, {
        action: "listing.importHomes",
        entity: "agency",
        entityId: agencyId,
        agencyId,
        details: { imported },
      }),
    );
  return { rows };
}

function prepare(
  row: Row,
  { agencyId, hasDisplayConsent }: ImportHomesInput,
  localities: readonly NamedLocality[],
): Prepared {
  const draftId = draftIdOf(agencyId, row.cells.key ?? "");
  const read = readHomeCells(row.cells);
  if (!read.document) return { row, draftId, document: null, problems: read.problems };
  const found = findLocality(row.cells, localities);
  if (!("id" in found)) {
    const document = { ...read.document, hasDisplayConsent };
    return { row, draftId, document, problems: [{ field: "locality", reason: found.reason }] };
  }
  const document = { ...read.document, localityId: found.id, hasDisplayConsent };
  const { problems } = readDraft(document, marketOf(found.market));
  return {
    row,
    draftId,
    document,
    problems: problems.map(({ field, message }) => ({ field, reason: message })),
  };
}

type Imported = { home: Prepared; isKnown: boolean };

async function importRow(
  ctx: RequestContext,
  input: ImportHomesInput,
  { home, isKnown }: Imported,
): Promise<ImportedHomeRow> {
  const { draftId, document, problems } = home;
  const row = { line: home.row.line, key: (home.row.cells.key ?? "").trim(), problems };
  if (!document) return { ...row, fate: "Refused" };
  if (isKnown) return { ...row, problems: [], fate: "Known" };
  const isComplete = problems.length === 0;
  if (input.isDryRun) return { ...row, fate: isComplete ? "HandedIn" : "Draft" };
  const { version } = await saveDraft(ctx, { draftId, agencyId: input.agencyId, version: 0, document });
  if (!isComplete) return { ...row, fate: "Draft" };
  try {
    await handInDraft(ctx, { draftId, version });
    return { ...row, fate: "HandedIn" };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { ...row, fate: "Draft", problems: [{ field: "", reason: error.reason }] };
  }
}

/** The same number of the same agency gives the same draft, whoever imports it and when. */
function draftIdOf(agencyId: string, key: string): string {
  const hash = createHash("sha256").update(`imported home\n${agencyId}\n${key.trim()}`).digest("hex");
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return parts.join("-");
}

const isNamed = (typed: string, { name, aliases }: { name: string; aliases: readonly string[] }) =>
  [name, ...aliases].some((known) => known.toLowerCase() === typed.trim().toLowerCase());

function findLocality({ locality = "", city = "" }: HomeCells, localities: readonly NamedLocality[]) {
  if (locality.trim() === "") return { reason: "locality.required" };
  const [found, ...others] = localities.filter(
    (one) => isNamed(locality, one) && (city.trim() === "" || isNamed(city, one.city)),
  );
  if (!found) return { reason: "import.localityUnknown" };
  return others.length === 0 ? found : { reason: "import.localityAmbiguous" };
}
