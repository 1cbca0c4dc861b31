declare const openedByAvailabilityLink: unique symbol;
/** Proof that the caller holds a link from a letter about this home; `openAvailabilityLink` gives it. */
export type OpenedByAvailabilityLink = { readonly [openedByAvailabilityLink]: true };
