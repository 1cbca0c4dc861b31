import { agentRecord } from "@repo/domain/listings/agent-record";
import { askedAvailability, availabilityLinkInput } from "@repo/domain/listings/availability.schema";
import { changeBatch, changeTogetherInput } from "@repo/domain/listings/change-together.schema";
import { endedHome } from "@repo/domain/listings/ended-home.schema";
import {
  agentListing,
  changeDisplayConsentInput,
  changePriceInput,
  changeStatusInput,
  listingAddressesInput,
  listingAddressesPage,
  listingAddressPart,
  listingCard,
  listingCardsInput,
  listingDetail,
  listingIdInput,
  offerAgainInput,
  submitListingInput,
  submitListingResult,
} from "@repo/domain/listings/listing.schema";
import { editedListing, submitRevisionInput, submitRevisionResult } from "@repo/domain/listings/revision.schema";
import { batchInput, togetherResult } from "@repo/domain/moderation/decide-together.schema";
import { facetView } from "@repo/domain/verification/verification.schema";
import * as z from "zod";
import { acrossAgencies, anyoneProcedure, memberProcedure, router } from "#trpc/trpc";
import { changeDisplayConsent } from "./change-display-consent";
import { changePrice } from "./change-price";
import { changeStatus } from "./change-status";
import { changeTogether } from "./change-together";
import { confirmAvailability, confirmAvailabilityByLink } from "./confirm-availability";
import { listAddresses, listAddressParts } from "./list-addresses";
import { listChangeBatches } from "./list-change-batches";
import { listOwnListings } from "./list-own-listings";
import { loadListingCards } from "./load-listing-cards";
import { offerAgain } from "./offer-again";
import { showAgentRecord } from "./show-agent-record";
import { showAskedAvailability } from "./show-asked-availability";
import { showContent } from "./show-content";
import { showFacets } from "./show-facets";
import { showListing } from "./show-listing";
import { showEndedHome, showSimilarHomes } from "./show-similar-homes";
import { submitListing } from "./submit-listing";
import { submitRevision } from "./submit-revision";
import { undoChanges } from "./undo-changes";

export const listingsRouter = router({
  cards: anyoneProcedure
    .input(listingCardsInput)
    .output(z.array(listingCard))
    .query(({ ctx, input }) => loadListingCards(ctx, input.listingIds)),
  detail: anyoneProcedure
    .input(listingIdInput)
    .output(listingDetail)
    .query(({ ctx, input }) => showListing(ctx, input.listingId)),
  similar: anyoneProcedure
    .input(listingIdInput)
    .output(z.array(listingCard))
    .query(({ ctx, input }) => showSimilarHomes(ctx, input.listingId)),
  ended: anyoneProcedure
    .input(listingIdInput)
    .output(endedHome)
    .query(({ ctx, input }) => showEndedHome(ctx, input.listingId)),
  agentRecord: anyoneProcedure
    .use(acrossAgencies)
    .input(listingIdInput)
    .output(agentRecord)
    .query(({ ctx, input }) => showAgentRecord(ctx, input.listingId)),
  facets: anyoneProcedure
    .use(acrossAgencies)
    .input(listingIdInput)
    .output(z.array(facetView))
    .query(({ ctx, input }) => showFacets(ctx, input.listingId)),
  addressParts: anyoneProcedure.output(z.array(listingAddressPart)).query(({ ctx }) => listAddressParts(ctx)),
  addresses: anyoneProcedure
    .input(listingAddressesInput)
    .output(listingAddressesPage)
    .query(({ ctx, input }) => listAddresses(ctx, input)),
  own: memberProcedure.output(z.array(agentListing)).query(({ ctx }) => listOwnListings(ctx)),
  submit: memberProcedure
    .input(submitListingInput)
    .output(submitListingResult)
    .mutation(({ ctx, input }) => submitListing(ctx, input)),
  content: memberProcedure
    .input(listingIdInput)
    .output(editedListing)
    .query(({ ctx, input }) => showContent(ctx, input.listingId)),
  submitRevision: memberProcedure
    .input(submitRevisionInput)
    .output(submitRevisionResult)
    .mutation(({ ctx, input }) => submitRevision(ctx, input)),
  changePrice: memberProcedure
    .input(changePriceInput)
    .output(agentListing)
    .mutation(({ ctx, input }) => changePrice(ctx, input)),
  changeDisplayConsent: memberProcedure
    .input(changeDisplayConsentInput)
    .output(agentListing)
    .mutation(({ ctx, input }) => changeDisplayConsent(ctx, input)),
  offerAgain: memberProcedure
    .input(offerAgainInput)
    .output(submitListingResult)
    .mutation(({ ctx, input }) => offerAgain(ctx, input)),
  changeStatus: memberProcedure
    .input(changeStatusInput)
    .output(agentListing)
    .mutation(({ ctx, input }) => changeStatus(ctx, input)),
  changeTogether: memberProcedure
    .input(changeTogetherInput)
    .output(togetherResult)
    .mutation(({ ctx, input }) => changeTogether(ctx, input)),
  changeBatches: memberProcedure.output(z.array(changeBatch)).query(({ ctx }) => listChangeBatches(ctx)),
  undoChanges: memberProcedure
    .input(batchInput)
    .output(togetherResult)
    .mutation(({ ctx, input }) => undoChanges(ctx, input.batchId)),
  confirmAvailability: memberProcedure
    .input(listingIdInput)
    .output(agentListing)
    .mutation(({ ctx, input }) => confirmAvailability(ctx, input.listingId)),
  availabilityByLink: anyoneProcedure
    .input(availabilityLinkInput)
    .output(askedAvailability)
    .query(({ ctx, input }) => showAskedAvailability(ctx, input.token)),
  confirmAvailabilityByLink: anyoneProcedure
    .input(availabilityLinkInput)
    .output(askedAvailability)
    .mutation(({ ctx, input }) => confirmAvailabilityByLink(ctx, input.token)),
});
