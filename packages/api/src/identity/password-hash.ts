import { hash, verify } from "@node-rs/argon2";

// Argon2id with OWASP's smallest recommended cost (19 MiB, 2 passes): about 100 ms on one core here.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Stored in place of a hash for accounts that are entered in other ways: fits no password. */
export const NO_PASSWORD = "none";

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

// A hash of nothing anybody knows, so that an unknown address takes as long to refuse as a wrong password.
let decoy: Promise<string> | undefined;

/** Takes the same time whether or not there is a hash to compare with. Accounts that nobody enters hold none. */
export async function isPasswordRight(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const usable = passwordHash?.startsWith("$argon2") ? passwordHash : undefined;
  const matches = await verify(usable ?? (await decoy), password);
  return matches && usable !== undefined;
}
