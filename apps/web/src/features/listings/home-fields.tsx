import { FURNISHINGS } from "@repo/domain/listings/home-facts";
import { PROPERTY_SUB_TYPES } from "@repo/domain/listings/property-type";
import { marketOf } from "@repo/domain/markets/markets";
import type { PlaceSuggestion } from "@repo/domain/places/place.schema";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { Checkbox } from "#ui/checkbox";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { TextInput } from "#ui/text-input";
import { fieldMessage } from "#wording/failure";
import { FURNISHING_NAMES, PROPERTY_SUB_TYPE_NAMES } from "#wording/home-wording";
import type { ListingFormInput, ListingFormValues } from "./listing-form-values";

export type ListingForm = UseFormReturn<ListingFormInput, unknown, ListingFormValues>;

/** What the home is and where it stands. */
export function HomeFields({ form, localities }: { form: ListingForm; localities: readonly PlaceSuggestion[] }) {
  const { register, formState } = form;
  const error = (field: keyof ListingFormInput) => fieldMessage(formState.errors[field]);
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-4 text-xl font-semibold">The home</legend>
      <div className="grid gap-5 sm:grid-cols-2">
        <FormField label="Home type">
          <SelectInput {...register("propertySubType")}>
            {PROPERTY_SUB_TYPES.map((type) => (
              <option key={type} value={type}>
                {PROPERTY_SUB_TYPE_NAMES[type]}
              </option>
            ))}
          </SelectInput>
        </FormField>
        <FormField label="Locality" id="localityId" error={error("localityId")}>
          <SelectInput {...register("localityId")}>
            <option value="">Choose a locality</option>
            {localities.map((locality) => (
              <option key={locality.id} value={locality.id}>
                {locality.name}, {locality.partOf}
              </option>
            ))}
          </SelectInput>
        </FormField>
      </div>
      <FormField label="Project or society (optional)" id="projectName" error={error("projectName")}>
        <TextInput {...register("projectName")} />
      </FormField>
      <FormField label="Address" id="addressLine" error={error("addressLine")}>
        <TextInput autoComplete="off" {...register("addressLine")} />
      </FormField>
      <Checkbox
        label="Show the exact address to everybody"
        help="Otherwise the map shows a circle of half a kilometre, and the address stays with you."
        {...register("isAddressPublic")}
      />
      <SizeFields form={form} />
      <FormField label="Furnishing" className="sm:w-1/2">
        <SelectInput {...register("furnished")}>
          {FURNISHINGS.map((kind) => (
            <option key={kind} value={kind}>
              {FURNISHING_NAMES[kind]}
            </option>
          ))}
        </SelectInput>
      </FormField>
    </fieldset>
  );
}

function SizeFields({ form }: { form: ListingForm }) {
  const { control, register, formState } = form;
  const error = (field: keyof ListingFormInput) => fieldMessage(formState.errors[field]);
  const { parseArea, formatArea } = marketOf("IN");
  const [typedArea, propertySubType] = useWatch({ control, name: ["area", "propertySubType"] });
  const area = parseArea(typedArea);
  return (
    <div className="grid grid-cols-2 gap-5 sm:grid-cols-3">
      <FormField label="Bedrooms" id="bedroomsTotal" error={error("bedroomsTotal")}>
        <TextInput inputMode="numeric" {...register("bedroomsTotal")} />
      </FormField>
      <FormField label="Bathrooms" id="bathroomsTotal" error={error("bathroomsTotal")}>
        <TextInput inputMode="numeric" {...register("bathroomsTotal")} />
      </FormField>
      <FormField
        label={propertySubType === "Plot" ? "Plot area" : "Carpet area"}
        id="area"
        help={"problem" in area ? "As 1180 sq ft, 110 sq m, 200 gaj" : `Understood as ${formatArea(area)}`}
        error={error("area")}
      >
        <TextInput {...register("area")} />
      </FormField>
      <FormField label="Floor (optional)" id="entryLevel" error={error("entryLevel")}>
        <TextInput inputMode="numeric" {...register("entryLevel")} />
      </FormField>
      <FormField label="Floors in all (optional)" id="storiesTotal" error={error("storiesTotal")}>
        <TextInput inputMode="numeric" {...register("storiesTotal")} />
      </FormField>
      <FormField label="Year built (optional)" id="yearBuilt" error={error("yearBuilt")}>
        <TextInput inputMode="numeric" {...register("yearBuilt")} />
      </FormField>
    </div>
  );
}
