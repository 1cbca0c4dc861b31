import { readLoginUrl, readOwnerUrl } from "#env";

const DEFAULT_LISTINGS = 4_000;

export function readSeedEnv() {
  const listings = Number(process.env.SEED_LISTINGS ?? DEFAULT_LISTINGS);
  if (!Number.isInteger(listings) || listings < 0) throw new Error("SEED_LISTINGS must be a whole number.");
  return {
    ownerUrl: readOwnerUrl(),
    loginUrl: readLoginUrl(),
    listings,
    /** What the web app opens sealed secrets with; without it the demo administrator has to set an app up. */
    sealKey: process.env.SEAL_SECRET ?? process.env.NEXTAUTH_SECRET,
    mediaDir: process.env.MEDIA_DIR ?? ".data/media",
  };
}
