import { type DraftDocument, EMPTY_DRAFT } from "#listings/draft-document";
import type { ListingContent } from "#listings/listing-content";
import type { PriceComponent } from "#listings/price-component";
import type { Market } from "#markets/market";

/** A listing as somebody would type it: `readDraft` reads the same content back. The owner's agreement is asked for anew. */
export function typeDraft(content: ListingContent, { formatArea, formatPrice }: Market): DraftDocument {
  const { point, areas, components, priceMinor, securityDepositMinor, maintenanceMinor, ...kept } = content;
  const text = (value: number | null) => (value === null ? "" : String(value));
  const amount = (minor: number | null) => (minor === null ? "" : formatPrice(minor));
  return {
    ...EMPTY_DRAFT,
    ...kept,
    latitude: text(point.latitude),
    longitude: text(point.longitude),
    bedroomsTotal: text(content.bedroomsTotal),
    bathroomsTotal: text(content.bathroomsTotal),
    areas: { ...EMPTY_DRAFT.areas, ...Object.fromEntries(areas.map((area) => [area.basis, formatArea(area)])) },
    entryLevel: text(content.entryLevel),
    storiesTotal: text(content.storiesTotal),
    yearBuilt: text(content.yearBuilt),
    furnished: content.furnished ?? "",
    directionFaces: content.directionFaces ?? "",
    parkingTotal: text(content.parkingTotal),
    availabilityDate: content.availabilityDate ?? "",
    price: formatPrice(priceMinor),
    securityDeposit: amount(securityDepositMinor),
    maintenance: amount(maintenanceMinor),
    components: {
      ...EMPTY_DRAFT.components,
      ...Object.fromEntries(components.map((component) => [component.kind, typeComponent(component, formatPrice)])),
    },
  };
}

function typeComponent({ amountMinor, basisPoints }: PriceComponent, formatPrice: Market["formatPrice"]): string {
  return amountMinor === null ? `${(basisPoints ?? 0) / 100} %` : formatPrice(amountMinor);
}
