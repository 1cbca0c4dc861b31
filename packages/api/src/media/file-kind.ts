/** What the first bytes of a file say it is, whatever its name and the browser say. */
export type FileKind = "jpeg" | "png" | "webp" | "heic" | "gif" | "svg" | "unknown";

const ascii = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString("latin1");

export function fileKindOf(bytes: Uint8Array): FileKind {
  const head = ascii(bytes, 0, 16);
  if (head.startsWith("\u00FF\u00D8\u00FF")) return "jpeg";
  if (head.startsWith("\u0089PNG\r\n\u001A\n")) return "png";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "webp";
  // HEIC and AVIF are both boxes of the same container.
  if (head.slice(4, 8) === "ftyp") return "heic";
  if (head.startsWith("GIF8")) return "gif";
  const text = ascii(bytes, 0, 1_000).trimStart().toLowerCase();
  return text.startsWith("<svg") || (text.startsWith("<?xml") && text.includes("<svg")) ? "svg" : "unknown";
}

export const isPicture = (kind: FileKind): kind is "jpeg" | "png" | "webp" =>
  kind === "jpeg" || kind === "png" || kind === "webp";
