import type { ImportMapping } from "@repo/domain/listing-import/import-mapping";
import { hashPassword } from "#identity/password-hash";
import { inTransaction, type RequestContext } from "#request-context";
import { type Importer, upsertImporter } from "./importer.repository";

/**
 * The agency and agent of the mapping, made at the first import. The new agent's password is known to nobody: they
 * come in by resetting it.
 */
export async function ensureImporter(ctx: RequestContext, mapping: ImportMapping): Promise<Importer> {
  const passwordHash = await hashPassword(crypto.randomUUID());
  return inTransaction(ctx, (tx) => upsertImporter(tx, mapping, passwordHash));
}
