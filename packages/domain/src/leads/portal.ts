/** Kinds of places that send leads. The payloads follow what their public guides show; each is a table of paths below. */
export const PORTALS = ["Acres99", "MagicBricks", "Housing", "FacebookLeadAds"] as const;
export type Portal = (typeof PORTALS)[number];

/** What every portal tells, in words of ours; empty where it told nothing. */
export type PortalLead = {
  /** The portal's own number of the lead: the same one again is the same enquiry. */
  externalId: string;
  name: string;
  phone: string;
  email: string;
  message: string;
  /** Our id of the home, or the agency's own number of it. */
  listingRef: string;
};

type Paths = Readonly<Record<keyof PortalLead, readonly string[]>>;

const PATHS: Readonly<Record<Portal, Paths>> = {
  Acres99: {
    externalId: ["lead_id"],
    name: ["name"],
    phone: ["mobile"],
    email: ["email"],
    message: ["query_info"],
    listingRef: ["property_code"],
  },
  MagicBricks: {
    externalId: ["enquiryId"],
    name: ["contactName"],
    phone: ["contactMobile"],
    email: ["contactEmail"],
    message: ["enquiryText"],
    listingRef: ["clientPropertyId"],
  },
  Housing: {
    externalId: ["lead.id"],
    name: ["lead.lead_name"],
    phone: ["lead.lead_phone"],
    email: ["lead.lead_email"],
    message: ["lead.comments"],
    listingRef: ["lead.client_listing_id"],
  },
  FacebookLeadAds: {
    externalId: ["leadgen_id", "id"],
    name: ["fields.full_name", "fields.first_name"],
    phone: ["fields.phone_number"],
    email: ["fields.email"],
    message: ["fields.message"],
    listingRef: ["fields.listing", "ad_id"],
  },
};

const LONGEST = 2_000;

/** Reads what a portal sent; whatever does not stand where it should is taken as not told. */
export function readPortalLead(portal: Portal, payload: unknown): PortalLead {
  const source = portal === "FacebookLeadAds" ? withFields(payload) : payload;
  const textAt = (paths: readonly string[]) =>
    paths.map((path) => valueAt(source, path)).find((text) => text !== "") ?? "";
  const paths = PATHS[portal];
  return {
    externalId: textAt(paths.externalId),
    name: textAt(paths.name),
    phone: textAt(paths.phone),
    email: textAt(paths.email),
    message: textAt(paths.message),
    listingRef: textAt(paths.listingRef),
  };
}

function valueAt(payload: unknown, path: string): string {
  let value: unknown = payload;
  for (const step of path.split("."))
    value = typeof value === "object" && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : "";
  return typeof value === "string" || typeof value === "number" ? String(value).trim().slice(0, LONGEST) : "";
}

/** Answers of a form come as `[{ name, values: [text] }]`; here they are fields by their names. */
function withFields(payload: unknown): unknown {
  if (typeof payload !== "object" || payload === null) return payload;
  const answers: unknown = Reflect.get(payload, "field_data");
  const fields = new Map<string, unknown>();
  if (Array.isArray(answers))
    for (const answer of answers)
      fields.set(valueAt(answer, "name"), Array.isArray(answer?.values) ? answer.values[0] : "");
  return { ...payload, fields: Object.fromEntries(fields) };
}
