import type { Position } from "#geo/polygon";

const PRECISION = 1e5;
const FIRST_CHARACTER = 63;
const MAX_DELTA = 360 * PRECISION;

/** Google's encoded polyline: a ring in four or five letters a corner, to about one metre. */
export function encodePolyline(corners: readonly Position[]): string {
  let [previousX, previousY] = [0, 0];
  let text = "";
  for (const [longitude, latitude] of corners) {
    const [x, y] = [Math.round(longitude * PRECISION), Math.round(latitude * PRECISION)];
    text += encodeNumber(y - previousY) + encodeNumber(x - previousX);
    [previousX, previousY] = [x, y];
  }
  return text;
}

/** Undefined when the text is no polyline. */
export function decodePolyline(text: string): Position[] | undefined {
  const corners: Position[] = [];
  let [x, y, at] = [0, 0, 0];
  while (at < text.length) {
    const latitude = decodeNumber(text, at);
    const longitude = latitude && decodeNumber(text, latitude.end);
    if (!longitude) return undefined;
    [y, x, at] = [y + latitude.value, x + longitude.value, longitude.end];
    corners.push([x / PRECISION, y / PRECISION]);
  }
  return corners;
}

/** Five bits a letter, lowest first; the sign is the lowest bit. */
function encodeNumber(value: number): string {
  let rest = value < 0 ? ~(value << 1) : value << 1;
  let text = "";
  while (rest >= 0x20) {
    text += String.fromCharCode((0x20 | (rest & 0x1f)) + FIRST_CHARACTER);
    rest >>= 5;
  }
  return text + String.fromCharCode(rest + FIRST_CHARACTER);
}

function decodeNumber(text: string, start: number): { value: number; end: number } | undefined {
  let bits = 0;
  for (let at = start, shift = 0; at < text.length && shift < 30; at++, shift += 5) {
    const letter = text.charCodeAt(at) - FIRST_CHARACTER;
    if (letter < 0 || letter > 0x3f) return undefined;
    bits |= (letter & 0x1f) << shift;
    if (letter < 0x20) {
      const value = bits & 1 ? ~(bits >> 1) : bits >> 1;
      return Math.abs(value) <= MAX_DELTA ? { value, end: at + 1 } : undefined;
    }
  }
  return undefined;
}
