export const LISTING_TYPES = ["Sale", "Lease"] as const;
export type ListingType = (typeof LISTING_TYPES)[number];
