"use client";

import type { ModerationView } from "@repo/domain/moderation/moderation.schema";
import { RULE_NAMES } from "@repo/domain/moderation/rule-names";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { paths } from "#paths";
import { HomePicture } from "#pictures/home-picture";
import { useTRPC } from "#trpc/provider";
import { Card } from "#ui/card";
import { Definition, DefinitionList } from "#ui/definition-list";
import { ErrorPanel } from "#ui/error-panel";
import { Skeleton } from "#ui/skeleton";
import { failureText } from "#wording/failure";
import {
  areaText,
  FURNISHING_NAMES,
  MODERATION_STATE_NAMES,
  PROPERTY_SUB_TYPE_NAMES,
  priceText,
  unitPriceText,
} from "#wording/home-wording";
import { CaseFindings } from "./case-findings";
import { CaseVideos } from "./case-videos";
import { DecisionForm } from "./decision-form";
import { EditDecision } from "./edit-decision";
import { NewPhotos } from "./new-photos";
import { useClaim } from "./use-claim";
import { WaitingEdit } from "./waiting-edit";

type ModerationCaseProps = { listingId: string; isChosen: boolean; onDecided: () => void };

/**
 * The listing as the public would see it, what only moderators see, and the decision. It is claimed once the moderator
 * chose it or turns to its decision: a case that merely lies on top of the desk keeps nobody else from it.
 */
export function ModerationCase({ listingId, isChosen, onDecided }: ModerationCaseProps) {
  const trpc = useTRPC();
  const [isTaken, setTaken] = useState(isChosen);
  useClaim(listingId, isTaken);
  const found = useQuery(trpc.moderation.caseOf.queryOptions({ listingId }));
  if (found.isPending) return <Skeleton className="h-[36rem] w-full" />;
  if (found.isError) {
    return (
      <ErrorPanel
        whatHappened={failureText(found.error)}
        whatIsSafe="No decision was made."
        whatToDo="Choose another listing, or try again."
        onRetry={() => void found.refetch()}
      />
    );
  }
  return (
    <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="grid content-start gap-6">
        {found.data.edit ? <WaitingEdit edit={found.data.edit} market={found.data.listing.market} /> : null}
        <CaseFacts moderationCase={found.data} />
      </div>
      <Card
        className="grid content-start gap-4 xl:sticky xl:top-22 xl:self-start"
        onFocusCapture={() => setTaken(true)}
      >
        <CaseFindings moderationCase={found.data} />
        {found.data.newPhotoUrls.length > 0 ? (
          <NewPhotos moderationCase={found.data} onDecided={onDecided} />
        ) : found.data.edit ? (
          <EditDecision edit={found.data.edit} onDecided={onDecided} />
        ) : found.data.appeal?.mayJudge === false ? null : (
          <>
            <h2 className="text-lg">Decision</h2>
            <DecisionForm moderationCase={found.data} onDecided={onDecided} />
          </>
        )}
      </Card>
    </div>
  );
}

function CaseFacts({ moderationCase }: { moderationCase: ModerationView }) {
  const { listing, exactAddress, agentMemberId, earlierDecisions } = moderationCase;
  return (
    <article className="grid content-start gap-5">
      <HomePicture picture={listing.photos[0]} sizes="50vw" isEager className="aspect-[16/9] w-full rounded-card" />
      {listing.photos.length > 1 ? (
        <ul aria-label="All pictures" className="grid grid-cols-4 gap-2">
          {listing.photos.slice(1).map((photo) => (
            <li key={photo.url}>
              <HomePicture picture={photo} sizes="8rem" className="aspect-4/3 w-full rounded-control" />
            </li>
          ))}
        </ul>
      ) : null}
      <div className="grid gap-1">
        <CaseVideos embeds={listing.embeds} />
        <h2 className="text-xl">{listing.title}</h2>
        <p className="text-ink-muted">
          {exactAddress} {listing.isLocationApproximate ? "(hidden from the public)" : null}
        </p>
        <p className="text-lg font-semibold tabular-nums">{priceText(listing)}</p>
        <p className="text-ink-muted">{unitPriceText(listing)}</p>
      </div>
      <p className="max-w-prose wrap-anywhere whitespace-pre-line">{listing.description}</p>
      <DefinitionList>
        <Definition term="Home type">{PROPERTY_SUB_TYPE_NAMES[listing.propertySubType]}</Definition>
        <Definition term="Bedrooms">{listing.bedroomsTotal}</Definition>
        {listing.areas.map((area) => (
          <Definition key={area.basis} term="Area">
            {areaText(listing.market, area)}
          </Definition>
        ))}
        {listing.furnished ? <Definition term="Furnishing">{FURNISHING_NAMES[listing.furnished]}</Definition> : null}
        <Definition term="Agent">
          <Link href={paths.adminAgent(agentMemberId)} className="text-accent underline underline-offset-4">
            {listing.agentName}
          </Link>
        </Definition>
        <Definition term="Agency">{listing.agencyName}</Definition>
      </DefinitionList>
      {earlierDecisions.length > 0 ? (
        <section className="grid gap-3">
          <h2 className="text-lg">Decided before</h2>
          {earlierDecisions.map((decision) => (
            <p key={decision.decidedAt} className="rounded-card bg-sunken p-4 text-sm wrap-anywhere">
              <strong>{MODERATION_STATE_NAMES[decision.outcome]}</strong> by {decision.moderatorName}
              {decision.rule ? `: ${RULE_NAMES[decision.rule]}` : null}. {decision.reason}
            </p>
          ))}
        </section>
      ) : null}
    </article>
  );
}
