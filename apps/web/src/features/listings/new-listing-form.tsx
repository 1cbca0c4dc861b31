"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { PlaceSuggestion } from "@repo/domain/places/place.schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { ErrorSummary } from "#ui/error-summary";
import { toast } from "#ui/toast";
import { failureText, fieldMessage } from "#wording/failure";
import { HomeFields } from "./home-fields";
import { type ListingFormInput, type ListingFormValues, listingFormValues, toSubmission } from "./listing-form-values";
import { OfferFields } from "./offer-fields";

const EMPTY: ListingFormInput = {
  listingType: "Sale",
  propertySubType: "Apartment",
  localityId: "",
  projectName: "",
  addressLine: "",
  isAddressPublic: false,
  bedroomsTotal: "",
  bathroomsTotal: "",
  area: "",
  entryLevel: "",
  storiesTotal: "",
  yearBuilt: "",
  furnished: "Unfurnished",
  price: "",
  description: "",
  // The owner's agreement has to be ticked; nothing is assumed.
  hasDisplayConsent: false,
};

type NewListingFormProps = { agencyId: string; localities: readonly PlaceSuggestion[] };

export function NewListingForm({ agencyId, localities }: NewListingFormProps) {
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const form = useForm<ListingFormInput, unknown, ListingFormValues>({
    resolver: zodResolver(listingFormValues),
    defaultValues: EMPTY,
  });
  const submitListing = useMutation(
    trpc.listings.submit.mutationOptions({
      onSuccess: async ({ listingId }) => {
        await queryClient.invalidateQueries(trpc.listings.own.pathFilter());
        toast.success("Sent to the moderators", { description: "Add photos now: they are looked at together." });
        router.push(paths.listingPhotos(listingId));
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  const submit = form.handleSubmit((values) => {
    const locality = localities.find(({ id }) => id === values.localityId);
    if (locality) submitListing.mutate(toSubmission(values, agencyId, locality));
  });
  const { errors, submitCount } = form.formState;
  const messages = Object.entries(errors).map(([fieldId, error]) => ({ fieldId, message: fieldMessage(error) ?? "" }));

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-8">
      <ErrorSummary errors={messages} submitCount={submitCount} />
      <HomeFields form={form} localities={localities} />
      <OfferFields form={form} />
      <Button type="submit" variant="primary" size="lg" className="w-fit" isLoading={submitListing.isPending}>
        Send for review
      </Button>
    </form>
  );
}
