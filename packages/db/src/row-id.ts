import { createHash, randomBytes } from "node:crypto";

/** A UUIDv7 as the database makes them, for rows whose values are bound to their id before they are written. */
export function newRowId(now = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  return toUuid(bytes, 7);
}

/** The same id for the same words, so that two who make one row at once agree on it. */
export function rowIdFrom(words: string): string {
  return toUuid(createHash("sha256").update(words).digest(), 8);
}

function toUuid(bytes: Buffer, version: number): string {
  bytes.writeUInt8((bytes.readUInt8(6) % 16) + version * 16, 6);
  bytes.writeUInt8((bytes.readUInt8(8) % 64) + 128, 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}
