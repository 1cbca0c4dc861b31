import type { AreaBasis } from "@repo/domain/area/area";
import { allInPriceOf } from "@repo/domain/listings/all-in-price";
import { AMENITIES, DIRECTIONS, FURNISHINGS } from "@repo/domain/listings/home-facts";
import { PROPERTY_SUB_TYPES } from "@repo/domain/listings/property-type";
import { Checkbox } from "#ui/checkbox";
import { FieldNotes } from "#ui/field-notes";
import { FormField } from "#ui/form-field";
import { TextArea } from "#ui/text-area";
import { AMENITY_NAMES, DIRECTION_NAMES, FURNISHING_NAMES, PROPERTY_SUB_TYPE_NAMES } from "#wording/home-wording";
import { missingComponentsText } from "#wording/listing-content-wording";
import { DraftAmountField, DraftSelectField, DraftTextField, useDraftForm, useHelp } from "./draft-form";
import { LocalityField } from "./locality-field";
import { PinField } from "./pin-field";

export function PropertyStep() {
  const { form, noteOf } = useDraftForm();
  const addressHelp = useHelp(
    "isAddressPublic",
    "Otherwise the map shows a circle of half a kilometre, and the address stays with you.",
  );
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        {noteOf ? null : (
          <DraftSelectField name="listingType" label="For sale or rent">
            <option value="Sale">For sale</option>
            <option value="Lease">For rent, a month</option>
          </DraftSelectField>
        )}
        <DraftSelectField name="propertySubType" label="Home type">
          <Choices values={PROPERTY_SUB_TYPES} names={PROPERTY_SUB_TYPE_NAMES} />
        </DraftSelectField>
      </div>
      <LocalityField />
      <DraftTextField name="projectName" label="Project or society (optional)" />
      <DraftTextField name="addressLine" label="Address" />
      <Checkbox label="Show the exact address to everybody" help={addressHelp} {...form.register("isAddressPublic")} />
      <PinField />
    </>
  );
}

type ChoicesProps<Value extends string> = { values: readonly Value[]; names: Readonly<Record<Value, string>> };

function Choices<Value extends string>({ values, names }: ChoicesProps<Value>) {
  return values.map((value) => (
    <option key={value} value={value}>
      {names[value]}
    </option>
  ));
}

/** The one that homes are compared by comes first. */
function basesOf(comparisonBasis: AreaBasis, isPlot: boolean): readonly AreaBasis[] {
  if (isPlot) return ["Plot"];
  return comparisonBasis === "LivingArea" ? ["LivingArea", "Plot"] : ["Carpet", "BuiltUp", "SuperBuiltUp", "Plot"];
}

export function FactsStep() {
  const { form, document, market } = useDraftForm();
  const amenitiesNote = useHelp("amenities");
  const isPlot = document.propertySubType === "Plot";
  return (
    <>
      {isPlot ? null : (
        <div className="grid grid-cols-2 gap-5">
          <DraftTextField name="bedroomsTotal" label="Bedrooms" inputMode="numeric" />
          <DraftTextField name="bathroomsTotal" label="Bathrooms" inputMode="decimal" />
        </div>
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        {basesOf(market.comparisonBasis, isPlot).map((basis, index) => (
          <AreaField key={basis} basis={basis} isOptional={index > 0} />
        ))}
      </div>
      <div className="grid grid-cols-2 gap-5 sm:grid-cols-3">
        <DraftTextField name="entryLevel" label="Floor (optional)" inputMode="numeric" />
        <DraftTextField name="storiesTotal" label="Floors in all (optional)" inputMode="numeric" />
        <DraftTextField name="yearBuilt" label="Year built (optional)" inputMode="numeric" />
        <DraftTextField name="parkingTotal" label="Parking places (optional)" inputMode="numeric" />
        <DraftSelectField name="furnished" label="Furnishing">
          <option value="">Not said</option>
          <Choices values={FURNISHINGS} names={FURNISHING_NAMES} />
        </DraftSelectField>
        <DraftSelectField name="directionFaces" label="Facing">
          <option value="">Not said</option>
          <Choices values={DIRECTIONS} names={DIRECTION_NAMES} />
        </DraftSelectField>
      </div>
      <fieldset>
        <legend className="mb-2 text-sm font-semibold">Amenities</legend>
        <FieldNotes id="amenities" help={amenitiesNote} />
        <div className="grid gap-x-5 sm:grid-cols-2">
          {AMENITIES.map((amenity) => (
            <Checkbox key={amenity} label={AMENITY_NAMES[amenity]} value={amenity} {...form.register("amenities")} />
          ))}
        </div>
      </fieldset>
    </>
  );
}

function AreaField({ basis, isOptional }: { basis: AreaBasis; isOptional: boolean }) {
  const { document, market } = useDraftForm();
  const area = market.parseArea(document.areas[basis]);
  const name = market.areaBasisLabels[basis];
  const label = `${name.charAt(0).toUpperCase()}${name.slice(1)} area${isOptional ? " (optional)" : ""}`;
  return (
    <DraftTextField
      name={`areas.${basis}`}
      label={label.replace("area area", "area")}
      help={"problem" in area ? "As 1180 sq ft, 110 sq m, 200 gaj" : `Understood as ${market.formatArea(area)}`}
    />
  );
}

export function PriceStep() {
  const { document, market } = useDraftForm();
  if (document.listingType === "Lease") {
    return (
      <>
        <DraftAmountField name="price" label="Price" help="The rent of a month, as you say it: 38k, 1.2 lakh" />
        <DraftAmountField name="securityDeposit" label="Deposit (optional)" />
        <DraftAmountField name="maintenance" label="Maintenance a month (optional)" />
        <AllIn />
      </>
    );
  }
  return (
    <>
      <DraftAmountField name="price" label="Price" help="As you say it: 1.2 cr, 75 lakhs" />
      <DraftAmountField name="maintenance" label="Maintenance a month (optional)" />
      {market.priceComponents.length === 0 ? null : (
        <fieldset className="grid gap-5 sm:grid-cols-2">
          <legend className="mb-4 text-sm font-semibold">What comes on top, as an amount or in percent</legend>
          {market.priceComponents.map(({ kind, label }) => (
            <DraftTextField key={kind} name={`components.${kind}`} label={label} help="As 2 lakhs, or 5 %" />
          ))}
        </fieldset>
      )}
      <AllIn />
    </>
  );
}

/** What somebody pays with everything, by the same rule as on the listing's page. */
function AllIn() {
  const { read, market } = useDraftForm();
  const { priceMinor, listingType = "Sale", maintenanceMinor = null, components = [], availabilityDate } = read.said;
  if (priceMinor === undefined) return null;
  const isUnderConstruction = availabilityDate != null && new Date(availabilityDate) > new Date();
  const offer = { listingType, priceMinor, maintenanceMinor, components, isUnderConstruction };
  const { minMinor, maxMinor, missing } = allInPriceOf(market, offer);
  const range = [...new Set([minMinor, maxMinor].map(market.formatPriceShort))].join(" – ");
  return (
    <p className="rounded-card bg-sunken p-4" aria-live="polite">
      All-inclusive {listingType === "Lease" ? `${range} a month` : range}
      {missing.length === 0 ? "" : `, depending on ${missingComponentsText(market.code, missing)}`}
    </p>
  );
}

export function DescriptionStep() {
  const { form, document, errorOf } = useDraftForm();
  const help = useHelp(
    "description",
    `What a careful friend would say about the home. No phone numbers or links. ${document.description.length} of 5,000`,
  );
  return (
    <>
      <DraftTextField
        name="registrationNumber"
        label="Registration number (optional)"
        help="Of the project, as its certificate writes it."
      />
      <FormField label="Description" id="description" help={help} error={errorOf("description")}>
        <TextArea rows={8} maxLength={8_000} {...form.register("description")} />
      </FormField>
    </>
  );
}

export function AvailabilityStep() {
  const { form, errorOf, noteOf } = useDraftForm();
  const error = errorOf("hasDisplayConsent");
  return (
    <>
      <DraftTextField name="availabilityDate" label="Available from (optional)" type="date" help="Empty: at once." />
      {noteOf ? null : (
        <div className="grid gap-1">
          <Checkbox
            id="hasDisplayConsent"
            label="The owner agreed that this home is shown in public"
            aria-invalid={error ? true : undefined}
            {...form.register("hasDisplayConsent")}
          />
          <FieldNotes id="hasDisplayConsent" error={error} />
        </div>
      )}
    </>
  );
}
