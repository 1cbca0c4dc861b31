declare const openedByPrivacyLink: unique symbol;
/** Proof that the caller holds a link about the person who agreed; `openPrivacyLink` gives it. */
export type OpenedByPrivacyLink = { readonly [openedByPrivacyLink]: true };
