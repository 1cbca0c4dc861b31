import { DomainError } from "@repo/domain/domain-error";
import { readThrough } from "#media/open-picture";

const REASONS = { TooManyPixels: "paper.tooManyPixels", Unreadable: "paper.unreadable" } as const;

/** Readers of PDF look for its first words there. */
const HEAD_BYTES = 1_024;
/** What browsers and servers begin to follow wherever it stands. */
const PROGRAMS = /<html[\s>]|<script[\s>]|<svg[\s>]|<\?php\s/i;
/** How a ZIP, and so an office file or a Java program, says where its content begins; a comment may follow. */
const ARCHIVE_END = Buffer.from("PK\u0005\u0006", "latin1");
const ARCHIVE_END_BYTES = 22;

/**
 * A picture is kept as it came, so unlike a photo, which is drawn anew, it may bring nothing else: it is refused when it does
 * not read as a picture to its end, or when another program could read it as something else.
 */
export async function checkPicturePaper(bytes: Uint8Array): Promise<void> {
  if (isSomethingElseToo(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
    throw new DomainError("invalidInput", "paper.notOnlyPicture");
  const refused = await readThrough(bytes);
  if (refused) throw new DomainError("invalidInput", REASONS[refused.refusal]);
}

const isSomethingElseToo = (bytes: Buffer): boolean =>
  bytes.subarray(0, HEAD_BYTES).includes("%PDF-") || PROGRAMS.test(bytes.toString("latin1")) || endsAsArchive(bytes);

/** Its comment reaches to the end of the file exactly, or any four bytes of a picture could pass for it. */
function endsAsArchive(bytes: Buffer): boolean {
  const at = bytes.lastIndexOf(ARCHIVE_END);
  const end = at + ARCHIVE_END_BYTES;
  return at !== -1 && end <= bytes.length && end + bytes.readUInt16LE(end - 2) === bytes.length;
}
