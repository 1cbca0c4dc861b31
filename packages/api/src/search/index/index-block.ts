/** Columns that PostgreSQL sends packed, with the type of their values; names are those of a page's columns. */
const PACKED = {
  number: Int32Array,
  cell: Float64Array,
  x: Int32Array,
  y: Int32Array,
  kinds: Int32Array,
  features: Int32Array,
  priceMinor: Float64Array,
  squareMetres: Float64Array,
  bathrooms: Float32Array,
  floor: Float32Array,
  parking: Float32Array,
  yearBuilt: Float32Array,
  availableDay: Float32Array,
  onMarketSeconds: Float64Array,
  visibleUntilSeconds: Float64Array,
  locality: Int32Array,
  city: Int32Array,
  agency: Int32Array,
} as const;

type PackedColumn = keyof typeof PACKED;

export const BLOCK_COLUMNS = Object.keys(PACKED) as PackedColumn[];

/** Many rows of one shelf, column by column, in rising order of (cell, number). */
export type IndexBlock = { [Column in PackedColumn]: InstanceType<(typeof PACKED)[Column]> } & {
  size: number;
  /** Four words a row. */
  uuidWords: Int32Array;
};

/** Reads a row of `INDEX_BLOCK`: one string of big-endian bytes a column. */
export function indexBlockFrom(packed: Record<PackedColumn | "uuidWords", Buffer>): IndexBlock {
  const columns = {} as Record<PackedColumn, InstanceType<(typeof PACKED)[PackedColumn]>>;
  for (const name of BLOCK_COLUMNS) columns[name] = new PACKED[name](nativeBytes(packed[name], PACKED[name]));
  const uuidWords = new Int32Array(nativeBytes(packed.uuidWords, Int32Array));
  return { ...(columns as Omit<IndexBlock, "size" | "uuidWords">), uuidWords, size: uuidWords.length / 4 };
}

/** In the machine's own byte order, which is little-endian wherever Node.js runs; a copy, as typed arrays need it aligned. */
function nativeBytes(bigEndian: Buffer, { BYTES_PER_ELEMENT }: { BYTES_PER_ELEMENT: number }): ArrayBuffer {
  const { buffer } = new Uint8Array(bigEndian);
  if (BYTES_PER_ELEMENT === 8) Buffer.from(buffer).swap64();
  else Buffer.from(buffer).swap32();
  return buffer;
}
