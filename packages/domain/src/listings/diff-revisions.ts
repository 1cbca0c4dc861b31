import { CONTENT_FIELDS, type ContentField, type ListingContent } from "#listings/listing-content";
import { contactsInText } from "#text/contacts-in-text";

/** One field that an edit changes. */
export type RevisionChange = {
  [Field in ContentField]: { field: Field; before: ListingContent[Field]; after: ListingContent[Field] };
}[ContentField];

/** Beyond this share of the old price, up or down, a new price is looked at first. */
const RISKY_PRICE_CHANGE = 0.2;

/** Where a home is, and under which number it is registered. */
const ALWAYS_RISKY: readonly ContentField[] = [
  "localityId",
  "addressLine",
  "projectName",
  "point",
  "registrationNumber",
];

/** What belongs to the home, and thus to every listing of it. */
const OF_THE_HOME: readonly ContentField[] = [
  "propertySubType",
  "localityId",
  "projectName",
  "addressLine",
  "point",
  "isAddressPublic",
  "bedroomsTotal",
  "bathroomsTotal",
  "areas",
  "entryLevel",
  "storiesTotal",
  "yearBuilt",
  "directionFaces",
  "parkingTotal",
  "amenities",
];

export const isOfTheHome = ({ field }: RevisionChange): boolean => OF_THE_HOME.includes(field);

/** Field by field what is different, in the order in which a listing is read. */
export function diffRevisions(before: ListingContent, after: ListingContent): RevisionChange[] {
  return CONTENT_FIELDS.filter((field) => !isSame(before[field], after[field])).map(
    (field) =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both values are of this field
      ({ field, before: before[field], after: after[field] }) as RevisionChange,
  );
}

/**
 * Whether a change of a public listing waits for a moderator: it could turn one home into another, or lead buyers past
 * the platform. (Photos are reviewed on their own.) Any other is public at once.
 */
export function isRiskyChange(change: RevisionChange): boolean {
  if (change.field === "priceMinor") return Math.abs(change.after - change.before) > change.before * RISKY_PRICE_CHANGE;
  // An owner who wants the address hidden does not wait for anybody.
  if (change.field === "isAddressPublic") return change.after;
  if (change.field === "description") return bringsContacts(change.before, change.after);
  return ALWAYS_RISKY.includes(change.field);
}

/** Whether a change of a public listing waits; what another agent's public listing shows as well is nobody's to change alone. */
export const waitsForReview = (change: RevisionChange, isShared: boolean): boolean =>
  isRiskyChange(change) || (isShared && isOfTheHome(change));

const BY_VALUE: readonly ContentField[] = ["priceMinor", "description", "isAddressPublic"];

/** What can be said of a field before anything is typed: whether some changes wait depends on what they change it to. */
export function reviewOfField(field: ContentField, isShared: boolean): "Live" | "Reviewed" | "ByValue" {
  if (ALWAYS_RISKY.includes(field) || (isShared && OF_THE_HOME.includes(field))) return "Reviewed";
  return BY_VALUE.includes(field) ? "ByValue" : "Live";
}

/** The content with some changes made. */
export function withChanges(content: ListingContent, changes: readonly RevisionChange[]): ListingContent {
  return { ...content, ...Object.fromEntries(changes.map(({ field, after }) => [field, after])) };
}

function bringsContacts(before: string, after: string): boolean {
  const known = contactsInText(before);
  return contactsInText(after).some((contact) => !known.includes(contact));
}

/** Values are plain JSON; lists are sets here, as their order says nothing. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(canonical(item))).toSorted();
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, inner]) => [key, canonical(inner)] as const)
        .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    );
  return value;
}
