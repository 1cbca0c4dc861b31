import { createSecretKey, type KeyObject } from "node:crypto";

export type FieldKeys = {
  /** What new values are sealed with. */
  current: string;
  /** By id, with those that only open what was sealed before. */
  byId: ReadonlyMap<string, KeyObject>;
  /** Of blind indexes: a key of its own, so that changing the others leaves every index as it is. */
  index: KeyObject;
};

const KEY_BYTES = 32;
const ID = /^[a-z0-9]{1,16}$/;

/** Reads `FIELD_KEYS` (`id:base64` by commas, the current one first) and `INDEX_KEY` (base64); stops with a clear line. */
export function parseFieldKeys({ FIELD_KEYS = "", INDEX_KEY = "" }: Record<string, string | undefined>): FieldKeys {
  const entries = FIELD_KEYS.split(",").map((entry) => {
    const [id = "", encoded = ""] = entry.trim().split(":");
    if (!ID.test(id)) throw new Error("FIELD_KEYS must look like 2026b:<32 bytes in base64>,2026a:<…>");
    return [id, toKey(encoded, "FIELD_KEYS")] as const;
  });
  const byId = new Map(entries);
  if (byId.size < entries.length) throw new Error("FIELD_KEYS names one key twice.");
  const index = toKey(INDEX_KEY, "INDEX_KEY");
  if (entries.some(([, key]) => key.equals(index))) throw new Error("INDEX_KEY must be none of the FIELD_KEYS.");
  return { current: entries[0]?.[0] ?? "", byId, index };
}

function toKey(encoded: string, name: string): KeyObject {
  const bytes = Buffer.from(encoded, "base64");
  if (bytes.length !== KEY_BYTES) throw new Error(`${name} must hold keys of ${KEY_BYTES} bytes in base64.`);
  return createSecretKey(bytes);
}

let own: FieldKeys | undefined;

/** Those of this process, from its environment. */
export function ownFieldKeys(): FieldKeys {
  // oxlint-disable-next-line node/no-process-env -- one place for every process; handed on, keys would pass through every query
  return (own ??= parseFieldKeys(process.env));
}
