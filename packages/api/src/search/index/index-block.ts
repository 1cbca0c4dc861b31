/** Columns that PostgreSQL sends packed and a page takes over as they are. */
export const BLOCK_COLUMNS = [
  "number",
  "cell",
  "x",
  "y",
  "kinds",
  "features",
  "priceMinor",
  "squareMetres",
  "bathrooms",
  "floor",
  "parking",
  "yearBuilt",
  "availableDay",
  "onMarketSeconds",
  "visibleUntilSeconds",
  "locality",
  "city",
  "agency",
] as const;

/** Many rows of one shelf, column by column, in rising order of (cell, number). */
export type IndexBlock = ReturnType<typeof indexBlockFrom>;

/** Reads a row of `INDEX_BLOCK`: one string of big-endian bytes a column, and four words of UUID a row. */
export function indexBlockFrom(packed: Record<(typeof BLOCK_COLUMNS)[number] | "uuidWords", Buffer>) {
  const uuidWords = int32(packed.uuidWords);
  return {
    size: uuidWords.length / 4,
    uuidWords,
    number: int32(packed.number),
    cell: float64(packed.cell),
    x: int32(packed.x),
    y: int32(packed.y),
    kinds: int32(packed.kinds),
    features: int32(packed.features),
    priceMinor: float64(packed.priceMinor),
    squareMetres: float64(packed.squareMetres),
    bathrooms: float32(packed.bathrooms),
    floor: float32(packed.floor),
    parking: float32(packed.parking),
    yearBuilt: float32(packed.yearBuilt),
    availableDay: float32(packed.availableDay),
    onMarketSeconds: float64(packed.onMarketSeconds),
    visibleUntilSeconds: float64(packed.visibleUntilSeconds),
    locality: int32(packed.locality),
    city: int32(packed.city),
    agency: int32(packed.agency),
  };
}

const int32 = (bytes: Buffer) => new Int32Array(nativeBytes(bytes, 4));
const float32 = (bytes: Buffer) => new Float32Array(nativeBytes(bytes, 4));
const float64 = (bytes: Buffer) => new Float64Array(nativeBytes(bytes, 8));

/** In the machine's own byte order, which is little-endian wherever Node.js runs; a copy, as typed arrays need it aligned. */
function nativeBytes(bigEndian: Buffer, width: 4 | 8): ArrayBuffer {
  const { buffer } = new Uint8Array(bigEndian);
  if (width === 8) Buffer.from(buffer).swap64();
  else Buffer.from(buffer).swap32();
  return buffer;
}
