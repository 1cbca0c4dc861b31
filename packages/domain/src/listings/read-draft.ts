import type * as z from "zod";
import { AREA_BASES, type AreaBasis, toSquareMetres } from "#area/area";
import type { DraftDocument } from "#listings/draft-document";
import { CONTENT_FIELDS, type ContentField, type ListingContent, listingContent } from "#listings/listing-content";
import { BASIS_POINTS, PRICE_COMPONENT_KINDS, type PriceComponent } from "#listings/price-component";
import type { Market } from "#markets/market";
import { plainTyping } from "#markets/plain-typing";
import type { VisitPolicy } from "#visits/listing-visit-policy";
import { readVisitTerms } from "#visits/typed-visit-terms";

/** At a field of the document, such as `price` or `areas.Carpet`; the message is a key. */
export type DraftProblem = { field: string; message: string };

export type ReadDraft = {
  /** What a listing can be made of; undefined while there are problems. */
  content: ListingContent | undefined;
  /** The terms of its visits; undefined while there are problems with these. */
  visitPolicy: VisitPolicy | undefined;
  /** What could be understood so far. */
  said: Partial<ListingContent>;
  problems: readonly DraftProblem[];
};

const LEAST_SQUARE_METRES = toSquareMetres(10, "squareFoot");

/** Fields that the document calls otherwise than the content they become. */
const TYPED_AS: Readonly<Record<string, string>> = {
  point: "latitude",
  priceMinor: "price",
  securityDepositMinor: "securityDeposit",
  maintenanceMinor: "maintenance",
};

/** What a field of the document says of a listing; undefined for the owner's agreement and the terms of visits, which are not part of it. */
export function contentFieldOf(field: string): ContentField | undefined {
  const [name = ""] = field.split(".");
  const renamed = name === "longitude" ? "point" : Object.keys(TYPED_AS).find((content) => TYPED_AS[content] === name);
  return CONTENT_FIELDS.find((content) => content === (renamed ?? name));
}

/** What a draft comes to by the shapes that the API takes, and what keeps it from being handed in. */
export function readDraft(document: DraftDocument, market: Market): ReadDraft {
  const reader = new Reader();
  const mainBasis = document.propertySubType === "Plot" ? "Plot" : market.comparisonBasis;
  const said = readFields(document, market, reader);
  const read = listingContent.safeParse(said);
  for (const issue of read.error?.issues ?? []) reader.report(fieldOf(issue.path, said, mainBasis), keyOf(issue));
  if (!document.hasDisplayConsent) reader.report("hasDisplayConsent", "displayConsent.required");
  const policy = readVisitTerms(document.visits, (name, message) => reader.report(`visits.${name}`, message));
  const { problems } = reader;
  return {
    content: problems.length === 0 ? read.data : undefined,
    visitPolicy: policy,
    said: withoutGaps(said),
    problems,
  };
}

function readFields(document: DraftDocument, market: Market, reader: Reader) {
  const isPlot = document.propertySubType === "Plot";
  return {
    listingType: document.listingType,
    propertySubType: document.propertySubType,
    localityId: document.localityId,
    projectName: document.projectName,
    addressLine: document.addressLine,
    point: reader.point(document),
    isAddressPublic: document.isAddressPublic,
    bedroomsTotal: isPlot ? 0 : reader.number("bedroomsTotal", document.bedroomsTotal, WHOLE),
    bathroomsTotal: isPlot ? 0 : reader.number("bathroomsTotal", document.bathroomsTotal, DECIMAL),
    areas: reader.areas(document.areas, isPlot ? ["Plot"] : AREA_BASES, market),
    entryLevel: reader.optionalNumber("entryLevel", document.entryLevel, SIGNED),
    storiesTotal: reader.optionalNumber("storiesTotal", document.storiesTotal, WHOLE),
    yearBuilt: reader.optionalNumber("yearBuilt", document.yearBuilt, WHOLE),
    furnished: isPlot || document.furnished === "" ? null : document.furnished,
    directionFaces: document.directionFaces === "" ? null : document.directionFaces,
    parkingTotal: reader.optionalNumber("parkingTotal", document.parkingTotal, WHOLE),
    amenities: document.amenities,
    availabilityDate: document.availabilityDate === "" ? null : document.availabilityDate,
    priceMinor: reader.amount("price", document.price, market),
    securityDepositMinor: reader.optionalAmount("securityDeposit", document.securityDeposit, market),
    maintenanceMinor: reader.optionalAmount("maintenance", document.maintenance, market),
    components: document.listingType === "Sale" ? reader.components(document.components, market) : [],
    registrationNumber: document.registrationNumber,
    description: document.description,
  };
}

/** Rules of ours name a key; what zod says by itself gets one. */
function keyOf(issue: z.core.$ZodIssue): string {
  if (/^\w+\.\w+$/.test(issue.message)) return issue.message;
  if (issue.code === "too_big" || issue.code === "too_small")
    return issue.origin === "string" ? "text.tooLong" : "number.outOfRange";
  return issue.code === "invalid_format" ? "date.unreadable" : "input.invalid";
}

const WHOLE = /^\d{1,4}$/;
const SIGNED = /^-?\d{1,3}$/;
const DECIMAL = /^\d{1,2}(?:\.\d{1,2})?$/;
const DEGREES = /^-?\d{1,3}(?:\.\d{1,17})?$/;
const PERCENT = /^(\d{1,3}(?:\.\d{1,2})?) ?%$/;

class Reader {
  readonly problems: DraftProblem[] = [];

  /** The first of a field counts: what is unreadable is not also missing. */
  report(field: string, message: string): undefined {
    if (this.problems.every((problem) => problem.field !== field)) this.problems.push({ field, message });
    return undefined;
  }

  number(field: string, text: string, form: RegExp): number | undefined {
    const plain = plainTyping(text);
    if (plain === "") return this.report(field, "text.required");
    return form.test(plain) ? Number(plain) : this.report(field, "number.unreadable");
  }

  optionalNumber(field: string, text: string, form: RegExp): number | null | undefined {
    return text.trim() === "" ? null : this.number(field, text, form);
  }

  amount(field: string, text: string, market: Market): number | undefined {
    if (text.trim() === "") return this.report(field, "text.required");
    return market.parsePrice(text) ?? this.report(field, "price.unreadable");
  }

  optionalAmount(field: string, text: string, market: Market): number | null | undefined {
    return text.trim() === "" ? null : this.amount(field, text, market);
  }

  point({ latitude, longitude }: DraftDocument) {
    const [north, east] = [plainTyping(latitude), plainTyping(longitude)];
    if (north === "" && east === "") return this.report("latitude", "point.required");
    if (!DEGREES.test(north) || Math.abs(Number(north)) > 90) return this.report("latitude", "point.unreadable");
    if (!DEGREES.test(east) || Math.abs(Number(east)) > 180) return this.report("longitude", "point.unreadable");
    return { latitude: Number(north), longitude: Number(east) };
  }

  areas(typed: DraftDocument["areas"], bases: readonly AreaBasis[], { parseArea }: Market): ListingContent["areas"] {
    return bases.flatMap((basis) => {
      if (typed[basis].trim() === "") return [];
      const area = parseArea(typed[basis]);
      if ("problem" in area) return this.report(`areas.${basis}`, area.problem) ?? [];
      if (toSquareMetres(area.value, area.unit) < LEAST_SQUARE_METRES) this.report(`areas.${basis}`, "area.outOfRange");
      return [{ basis, ...area }];
    });
  }

  components(typed: DraftDocument["components"], { parsePrice }: Market): PriceComponent[] {
    return PRICE_COMPONENT_KINDS.flatMap((kind): PriceComponent[] => {
      const plain = plainTyping(typed[kind]);
      if (plain === "") return [];
      const [, percent] = PERCENT.exec(plain) ?? [];
      if (percent !== undefined) {
        const basisPoints = Math.round(Number(percent) * 100);
        if (basisPoints <= BASIS_POINTS) return [{ kind, amountMinor: null, basisPoints }];
      }
      const amountMinor = parsePrice(typed[kind]);
      if (amountMinor === undefined) return this.report(`components.${kind}`, "priceComponent.unreadable") ?? [];
      return [{ kind, amountMinor, basisPoints: null }];
    });
  }
}

type Said = { areas: ListingContent["areas"]; components: readonly PriceComponent[] };

function fieldOf(
  [name = "", index]: readonly PropertyKey[],
  { areas, components }: Said,
  mainBasis: AreaBasis,
): string {
  if (name === "areas") return `areas.${(typeof index === "number" && areas[index]?.basis) || mainBasis}`;
  if (name === "components") return `components.${(typeof index === "number" && components[index]?.kind) || "Tax"}`;
  return TYPED_AS[String(name)] ?? String(name);
}

type Gaps<T> = { [K in keyof T]: T[K] | undefined };

function withoutGaps(said: Gaps<ListingContent>): Partial<ListingContent> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is undefined is left out
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Partial<ListingContent>;
}
