export const AGENCY_KINDS = ["Brokerage", "Builder", "Owner"] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];
