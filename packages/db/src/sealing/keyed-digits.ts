import { createHmac } from "node:crypto";
import { ownFieldKeys } from "./field-keys";

const DIGITS = 6;

/**
 * Six digits that follow from a text and the key of indexes: the same for whoever has both, as good as random for
 * everybody else. So a message that has to be sent again says the same, and nothing of it is stored.
 */
export function keyedDigits(text: string, keys = ownFieldKeys()): string {
  const drawn = createHmac("sha256", keys.index).update(`digits:${text}`).digest().readUIntBE(0, 6);
  return String(drawn % 10 ** DIGITS).padStart(DIGITS, "0");
}
