import type { ContentField } from "@repo/domain/listings/listing-content";
import { CONTENT_FIELD_NAMES } from "./listing-content-wording";

/** What becomes of a change of a field of a public listing, before anything is typed. */
export const REVIEW_NOTES = {
  Live: "A change is live at once",
  Reviewed: "A moderator looks at a change first",
} as const;

/** Of fields where it depends on what is typed. */
export const REVIEW_NOTES_BY_VALUE: { readonly [Field in ContentField]?: string } = {
  priceMinor: "A change is live at once; one of more than a fifth, a moderator looks at first",
  isAddressPublic: "It is hidden at once; before it is shown, a moderator looks",
  description:
    "A change is live at once; one that adds a phone number, an address or a link, a moderator looks at first",
};

export const CHANGE_NOTES = {
  Live: "Changed: live as soon as you save",
  Reviewed: "Changed: a moderator looks first",
} as const;

/** "price, furnishing and areas". */
export function fieldsText(fields: readonly ContentField[]): string {
  return new Intl.ListFormat("en-IN").format(fields.map((field) => CONTENT_FIELD_NAMES[field].toLowerCase()));
}
