import { DomainError } from "@repo/domain/domain-error";
import type { PaperKind } from "@repo/domain/verification/verification-paper";
import { fileKindOf, isPicture } from "#media/file-kind";

const PDF_BEGINS = "%PDF-";
const PDF_ENDS = "%%EOF";
/** Readers look for the end there, as some programs write something behind it. */
const TAIL_BYTES = 1_024;

/** By what is in a file, whatever its name and the browser say; throws with words for whoever sent something else. */
export function paperKindOf(bytes: Uint8Array): PaperKind {
  if (isPdf(bytes)) return "pdf";
  const kind = fileKindOf(bytes);
  if (kind === "heic") throw new DomainError("invalidInput", "upload.heic");
  if (!isPicture(kind)) throw new DomainError("invalidInput", "paper.unknownKind");
  return kind;
}

/** From its first byte on, so that nothing else can be read out of its beginning, and to its end. */
function isPdf(bytes: Uint8Array): boolean {
  const text = (from: number, to?: number) => Buffer.from(bytes.subarray(from, to)).toString("latin1");
  return text(0, PDF_BEGINS.length) === PDF_BEGINS && text(-TAIL_BYTES).includes(PDF_ENDS);
}
