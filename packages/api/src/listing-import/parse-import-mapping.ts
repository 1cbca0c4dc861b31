import { DomainError } from "@repo/domain/domain-error";
import { type ImportMapping, importMapping } from "@repo/domain/listing-import/import-mapping";
import * as z from "zod";

/** Reads a mapping file; throws with every wrong entry at once. */
export function parseImportMapping(text: string): ImportMapping {
  const parsed = z
    .string()
    .transform((json, context): unknown => {
      try {
        return JSON.parse(json);
      } catch {
        context.addIssue({ code: "custom", message: "is not JSON" });
        return z.NEVER;
      }
    })
    .pipe(importMapping)
    .safeParse(text);
  if (!parsed.success)
    throw new DomainError("invalidInput", `mapping is not usable:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
