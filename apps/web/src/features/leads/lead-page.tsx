"use client";

import type { LeadView } from "@repo/domain/leads/lead.schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Badge } from "#ui/badge";
import { Card } from "#ui/card";
import { Definition, DefinitionList } from "#ui/definition-list";
import { CHANNEL_NAMES } from "#wording/consent-wording";
import { dateTimeText } from "#wording/time-wording";
import { HandOverForm } from "./hand-over-form";
import { LeadContact } from "./lead-contact";
import { LeadStageForm } from "./lead-stage-form";
import { LeadTags } from "./lead-tags";
import { LeadTasks } from "./lead-tasks";
import { LeadTimeline } from "./lead-timeline";
import { STAGE_NAMES } from "./lead-wording";
import { NextActionText } from "./next-action-text";
import { RoutingReason } from "./routing-reason";
import { SamePerson } from "./same-person";

/** `timeZone` is the agent's, for the timeline; visits show the home's own. */
export function LeadPage({ leadId, timeZone, now }: { leadId: string; timeZone: string; now: string }) {
  const trpc = useTRPC();
  const { data: lead } = useSuspenseQuery(trpc.leads.detail.queryOptions({ leadId }));
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid content-start gap-6">
        <header className="grid gap-3">
          <div className="flex flex-wrap items-center gap-3">
            <h1 className="text-2xl">{lead.contactName}</h1>
            <Badge tone="accent">{STAGE_NAMES[lead.stage]}</Badge>
          </div>
          <LeadContact lead={lead} />
        </header>
        <LeadTimeline lead={lead} timeZone={timeZone} />
      </div>
      <div className="grid content-start gap-6">
        <Panel title="Next step">
          <NextActionText lead={lead} />
          <LeadStageForm key={lead.version} lead={lead} />
          <HandOverForm lead={lead} />
        </Panel>
        {lead.sameContact.length + lead.merged.length > 0 ? (
          <Panel title="The same person?">
            <SamePerson lead={lead} now={new Date(now)} />
          </Panel>
        ) : null}
        <Panel title="Follow-ups">
          <LeadTasks lead={lead} now={new Date(now)} />
        </Panel>
        {lead.visits.length > 0 ? (
          <Panel title="Visits">
            <ul className="grid gap-3">
              {lead.visits.map((visit) => (
                <li key={visit.id}>
                  <p className="font-semibold">{dateTimeText(visit.startsAt, visit.timeZone)}</p>
                  <p className="text-ink-muted">
                    {visit.status} · {visit.listingTitle}
                  </p>
                </li>
              ))}
            </ul>
          </Panel>
        ) : null}
        <Panel title="About this lead">
          <AboutLead lead={lead} />
          <LeadTags lead={lead} />
        </Panel>
      </div>
    </div>
  );
}

function AboutLead({ lead }: { lead: LeadView }) {
  return (
    <DefinitionList className="sm:grid-cols-1!">
      <Definition term="May be contacted by">
        {lead.consentChannels.map((channel) => CHANNEL_NAMES[channel]).join(", ") || "Nothing agreed"}
      </Definition>
      <Definition term="Works on it">{lead.ownerName}</Definition>
      <Definition term="Why you?">
        <RoutingReason routing={lead.routing} />
      </Definition>
      {lead.home ? (
        <Definition term="Home">
          <Link
            href={paths.listing({ id: lead.home.listingId, slug: lead.home.slug })}
            className="text-accent underline underline-offset-4"
          >
            {lead.home.title}
          </Link>
        </Definition>
      ) : null}
    </DefinitionList>
  );
}

function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card className="grid gap-3">
      <h2 className="text-lg">{title}</h2>
      {children}
    </Card>
  );
}
