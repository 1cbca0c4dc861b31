import { readLoginUrl, readOwnerUrl } from "#env";

const DEFAULT_LISTINGS = 4_000;

export function readSeedEnv() {
  const listings = Number(process.env.SEED_LISTINGS ?? DEFAULT_LISTINGS);
  if (!Number.isInteger(listings) || listings < 0) throw new Error("SEED_LISTINGS must be a whole number.");
  return {
    ownerUrl: readOwnerUrl(),
    loginUrl: readLoginUrl(),
    listings,
    mediaDir: process.env.MEDIA_DIR ?? ".data/media",
  };
}
