import { marketOf } from "@repo/domain/markets/markets";
import { useWatch } from "react-hook-form";
import { Checkbox } from "#ui/checkbox";
import { FieldNotes } from "#ui/field-notes";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { TextArea } from "#ui/text-area";
import { TextInput } from "#ui/text-input";
import { fieldMessage } from "#wording/failure";
import type { ListingForm } from "./home-fields";

/** What is asked for it, and the owner's word. */
export function OfferFields({ form }: { form: ListingForm }) {
  const { control, register, formState } = form;
  const { errors } = formState;
  const price = useWatch({ control, name: "price" });
  const { formatPrice, parsePrice } = marketOf("IN");
  const understood = parsePrice(price);
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-4 text-xl font-semibold">The offer</legend>
      <div className="grid gap-5 sm:grid-cols-2">
        <FormField label="For sale or rent">
          <SelectInput {...register("listingType")}>
            <option value="Sale">For sale</option>
            <option value="Lease">For rent, a month</option>
          </SelectInput>
        </FormField>
        <FormField
          label="Price"
          id="price"
          help={
            understood === undefined
              ? "As you say it: 1.2 cr, 75 lakhs, 38k"
              : `Understood as ${formatPrice(understood)}`
          }
          error={fieldMessage(errors.price)}
        >
          <TextInput {...register("price")} />
        </FormField>
      </div>
      <FormField
        label="Description"
        id="description"
        help="What a careful friend would say about the home. No phone numbers or links."
        error={fieldMessage(errors.description)}
      >
        <TextArea rows={6} {...register("description")} />
      </FormField>
      <div className="grid gap-1">
        <Checkbox
          id="hasDisplayConsent"
          label="The owner agreed that this home is shown in public"
          aria-invalid={errors.hasDisplayConsent ? true : undefined}
          {...register("hasDisplayConsent")}
        />
        <FieldNotes id="hasDisplayConsent" error={fieldMessage(errors.hasDisplayConsent)} />
      </div>
    </fieldset>
  );
}
