import { archiveLink } from "@repo/domain/privacy/archive.schema";
import {
  changeConsentByLinkInput,
  changeConsentInput,
  linkedPrivacyView,
  privacyLinkInput,
  privacyView,
} from "@repo/domain/privacy/privacy.schema";
import { acrossAgencies, anyoneProcedure, router, userProcedure } from "#trpc/trpc";
import { askArchive } from "./ask-archive";
import { askErasure, undoErasure } from "./ask-erasure";
import { changeConsent, changeConsentByLink } from "./change-consent";
import { openArchive } from "./open-archive";
import { showLinkedPrivacy, showPrivacy } from "./show-privacy";

/** The caller's own consents, with whichever agency they are. */
export const privacyRouter = router({
  mine: userProcedure
    .use(acrossAgencies)
    .output(privacyView)
    .query(({ ctx }) => showPrivacy(ctx)),
  changeConsent: userProcedure
    .use(acrossAgencies)
    .input(changeConsentInput)
    .output(privacyView)
    .mutation(({ ctx, input }) => changeConsent(ctx, input)),
  byLink: anyoneProcedure
    .use(acrossAgencies)
    .input(privacyLinkInput)
    .output(linkedPrivacyView)
    .query(({ ctx, input }) => showLinkedPrivacy(ctx, input)),
  changeConsentByLink: anyoneProcedure
    .use(acrossAgencies)
    .input(changeConsentByLinkInput)
    .output(linkedPrivacyView)
    .mutation(({ ctx, input }) => changeConsentByLink(ctx, input)),
  askArchive: userProcedure
    .use(acrossAgencies)
    .output(privacyView)
    .mutation(({ ctx }) => askArchive(ctx)),
  openArchive: userProcedure
    .use(acrossAgencies)
    .output(archiveLink)
    .mutation(({ ctx }) => openArchive(ctx)),
  askErasure: userProcedure
    .use(acrossAgencies)
    .output(privacyView)
    .mutation(({ ctx }) => askErasure(ctx)),
  undoErasure: userProcedure
    .use(acrossAgencies)
    .output(privacyView)
    .mutation(({ ctx }) => undoErasure(ctx)),
});
