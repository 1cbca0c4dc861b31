declare const openedByAlertLink: unique symbol;
/** Proof that the caller holds a link from a letter about this search; `openAlertLink` gives it. */
export type OpenedByAlertLink = { readonly [openedByAlertLink]: true };
