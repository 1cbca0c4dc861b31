/** A picture is reduced to so many grey points a side before it is compared. */
export const FINGERPRINT_SIDE = 32;
/** Waves kept in each direction: the coarse shapes, which survive another quality, another size and a watermark. */
const WAVES = 8;
const BITS = WAVES * WAVES;
/** Bit of a wave; the first wave is the mean brightness and has none, so 63 bits fit PostgreSQL's bigint. */
const bitOf = (index: number) => BigInt(index - 1);

/** At most so many bits differ between copies of one picture. */
const MOST_DIFFERING_BITS = 6;

/**
 * The parts of a picture that are remembered, as shares cut off left, top, right and bottom: a copy that lost an edge then
 * still equals one of them. Found by measurement; with the whole picture alone a cut of 5 % changes up to 19 bits.
 */
export const FINGERPRINT_FRAMES = [
  [0, 0, 0, 0],
  [0.025, 0.025, 0.025, 0.025],
  [0.05, 0.05, 0.05, 0.05],
  [0.05, 0, 0, 0],
  [0, 0.05, 0, 0],
  [0, 0, 0.05, 0],
  [0, 0, 0, 0.05],
] as const;

/**
 * What a picture looks like in 63 bits: the signs of its slowest cosine waves. Copies differ in few bits, other pictures
 * in about half of them. Takes `FINGERPRINT_SIDE`² grey values, row by row.
 */
export function pictureFingerprint(grey: Uint8Array): bigint {
  let bits = 0n;
  for (let index = 1; index < BITS; index++)
    if (wave(grey, Math.floor(index / WAVES), index % WAVES) < 0) bits |= 1n << bitOf(index);
  return bits;
}

function wave(grey: Uint8Array, down: number, across: number): number {
  let sum = 0;
  for (let y = 0; y < FINGERPRINT_SIDE; y++)
    for (let x = 0; x < FINGERPRINT_SIDE; x++)
      sum += (grey[y * FINGERPRINT_SIDE + x] ?? 0) * (COSINES[down]?.[y] ?? 0) * (COSINES[across]?.[x] ?? 0);
  return sum;
}

const COSINES = Array.from({ length: WAVES }, (_, frequency) =>
  Array.from({ length: FINGERPRINT_SIDE }, (__, at) =>
    Math.cos((Math.PI * frequency * (2 * at + 1)) / (2 * FINGERPRINT_SIDE)),
  ),
);

/** The fingerprint as it is, and of the picture turned by 90°, 180° and 270°, without the picture. */
export function turnedFingerprints(fingerprint: bigint): bigint[] {
  const turns = [fingerprint];
  for (let turn = 1; turn < 4; turn++) turns.push(turnedOnce(turns.at(-1) ?? fingerprint));
  return turns;
}

/** Rows become columns, and what is now mirrored changes the sign of every odd wave. */
function turnedOnce(fingerprint: bigint): bigint {
  let turned = 0n;
  for (let index = 1; index < BITS; index++) {
    const [down, across] = [Math.floor(index / WAVES), index % WAVES];
    const isNegative = ((fingerprint >> bitOf(across * WAVES + down)) & 1n) === 1n;
    if (isNegative !== (across % 2 === 1)) turned |= 1n << bitOf(index);
  }
  return turned;
}

/** Whether two pictures, each with its fingerprints by frame, are copies of one: recompressed, cut, marked or turned. */
export function isSamePicture(one: readonly bigint[], other: readonly bigint[]): boolean {
  const turned = one.flatMap(turnedFingerprints);
  return turned.some((print) => other.some((known) => differingBits(print, known) <= MOST_DIFFERING_BITS));
}

function differingBits(one: bigint, other: bigint): number {
  let count = 0;
  for (let left = one ^ other; left > 0n; left &= left - 1n) count++;
  return count;
}
