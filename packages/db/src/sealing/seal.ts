import { decrypt, encrypt, LEAST_BYTES } from "./cipher";
import { type FieldKeys, ownFieldKeys } from "./field-keys";
import type { SealedField } from "./sealed-columns";

declare const sealedMark: unique symbol;
/** `v1.<key id>.<nonce, tag and cipher text>`, or empty where there is nothing to keep secret. */
export type Sealed = { readonly [sealedMark]: true };

const SHAPE = /^v1\.([a-z0-9]{1,16})\.([\w-]+)$/;

/** A value that was moved, cut or altered, or whose key is gone. Says where, never what. */
export class BrokenSeal extends Error {
  constructor(field: SealedField) {
    super(`A value of ${field} cannot be opened.`);
    this.name = "BrokenSeal";
  }
}

/** Bound to its row and column: in any other it does not open. */
export function seal(field: SealedField, rowId: string, text: string, keys?: FieldKeys): Sealed;
export function seal(field: SealedField, rowId: string, text: string | null, keys?: FieldKeys): Sealed | null;
export function seal(field: SealedField, rowId: string, text: string | null, keys = ownFieldKeys()): Sealed | null {
  if (text === null || text === "") return asSealed(text);
  const bytes = encrypt(keyOf(keys, keys.current, field), placeOf(field, rowId), Buffer.from(text));
  return asSealed(`v1.${keys.current}.${bytes.toString("base64url")}`);
}

/** What was sealed there; throws `BrokenSeal` for anything else. */
export function open(field: SealedField, rowId: string, sealed: Sealed, keys?: FieldKeys): string;
export function open(field: SealedField, rowId: string, sealed: Sealed | null, keys?: FieldKeys): string | null;
export function open(field: SealedField, rowId: string, sealed: Sealed | null, keys = ownFieldKeys()): string | null {
  if (sealed === null) return null;
  const stored = asStored(sealed);
  if (stored === "") return "";
  const [, keyId = "", encoded = ""] = SHAPE.exec(stored) ?? [];
  const bytes = Buffer.from(encoded, "base64url");
  // Another text of the same bytes would be a second form of one value.
  if (bytes.length <= LEAST_BYTES || bytes.toString("base64url") !== encoded) throw new BrokenSeal(field);
  const key = keyOf(keys, keyId, field);
  try {
    return decrypt(key, placeOf(field, rowId), bytes).toString("utf8");
  } catch {
    throw new BrokenSeal(field);
  }
}

/** The text that the column holds. */
export function asStored(sealed: Sealed): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand is nothing but a name for such a text
  return sealed as unknown as string;
}

/** A stored text as the column's type has it; opening tells whether it is one. */
export function asSealed(stored: string): Sealed;
export function asSealed(stored: string | null): Sealed | null;
export function asSealed(stored: string | null): Sealed | null {
  return stored as unknown as Sealed | null; // oxlint-disable-line typescript/no-unsafe-type-assertion -- a mark that exists in types only
}

export const isSealed = (stored: string): boolean => SHAPE.test(stored);

/** Whether a value is sealed with the key that new ones are. */
export function isCurrent(sealed: string, keys = ownFieldKeys()): boolean {
  return sealed === "" || sealed.startsWith(`v1.${keys.current}.`);
}

function keyOf(keys: FieldKeys, keyId: string, field: SealedField) {
  const key = keys.byId.get(keyId);
  if (key === undefined) throw new BrokenSeal(field);
  return key;
}

const placeOf = (field: SealedField, rowId: string) => `${field}:${rowId}`;
