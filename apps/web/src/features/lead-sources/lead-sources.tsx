"use client";

import type { AddedLeadSource, LeadSource } from "@repo/domain/leads/lead-source.schema";
import { PORTALS, type Portal } from "@repo/domain/leads/portal";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { TextInput } from "#ui/text-input";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { ImportLeads } from "./import-leads";

const PORTAL_NAMES: Readonly<Record<Portal, string>> = {
  Acres99: "Like 99acres",
  MagicBricks: "Like MagicBricks",
  Housing: "Like Housing",
  FacebookLeadAds: "Like Facebook lead ads",
};

/** Leads that other portals collect come here by themselves, or as a file. */
export function LeadSources() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: sources } = useSuspenseQuery(trpc.leadSources.list.queryOptions());
  const [added, setAdded] = useState<AddedLeadSource>();
  const show = (now: LeadSource[]) => queryClient.setQueryData(trpc.leadSources.list.queryKey(), now);
  const remove = useMutation(
    trpc.leadSources.remove.mutationOptions({
      onSuccess: show,
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  return (
    <section aria-labelledby="sources" className="grid max-w-3xl gap-4">
      <h2 id="sources" className="text-xl">
        Leads from elsewhere
      </h2>
      <p className="text-ink-muted">
        A portal that can call an address sends its leads here by itself; they are routed like all others. Lists come as
        a file.
      </p>
      {added ? <NewSecret added={added} onSeen={() => setAdded(undefined)} /> : null}
      <ul className="grid gap-4">
        {sources.map((source) => (
          <li key={source.id}>
            <Card className="grid gap-4">
              <div className="flex flex-wrap items-baseline justify-between gap-3">
                <h3 className="text-lg">{source.name}</h3>
                <span className="text-sm text-ink-muted">
                  {source.leads === 1 ? "1 lead" : `${source.leads} leads`} so far
                </span>
              </div>
              <p className="text-sm wrap-anywhere text-ink-muted">
                {PORTAL_NAMES[source.portal]} · <code>{source.path}</code> · homes nobody knows go under “
                {source.fallbackTitle}”
              </p>
              <ImportLeads sourceId={source.id} />
              <Button
                variant="quiet"
                className="w-fit"
                isLoading={remove.isPending}
                onClick={() => remove.mutate({ sourceId: source.id })}
              >
                Stop taking leads from it
              </Button>
            </Card>
          </li>
        ))}
      </ul>
      <AddSource
        onAdded={(result) => {
          setAdded(result);
          show([...sources, result.source]);
        }}
      />
    </section>
  );
}

function NewSecret({ added, onSeen }: { added: AddedLeadSource; onSeen: () => void }) {
  return (
    <Card className="grid gap-3 border-accent! bg-accent-soft!">
      <p role="status" className="font-semibold">
        {added.source.name} is ready. Its secret is shown this once.
      </p>
      <p className="text-sm wrap-anywhere">
        Send to <code className="select-all">{added.source.path}</code> on this site, and sign each body with
        HMAC-SHA256 in the header <code>x-plinth-signature: sha256=…</code> with the secret{" "}
        <code className="select-all">{added.secret}</code>
      </p>
      <Button className="w-fit" onClick={onSeen}>
        I kept it
      </Button>
    </Card>
  );
}

function AddSource({ onAdded }: { onAdded: (added: AddedLeadSource) => void }) {
  const trpc = useTRPC();
  const { data: listings } = useSuspenseQuery(trpc.listings.own.queryOptions());
  const [name, setName] = useState("");
  const [portal, setPortal] = useState<Portal>(PORTALS[0]);
  const [chosen, setChosen] = useState<string>();
  const fallbackListingId = chosen ?? listings[0]?.id;
  const add = useMutation(
    trpc.leadSources.add.mutationOptions({
      onSuccess: (result) => {
        setName("");
        onAdded(result);
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  if (fallbackListingId === undefined) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") add.mutate({ name, portal, fallbackListingId });
  };
  return (
    <form onSubmit={submit} className="grid gap-3 sm:grid-cols-3">
      <FormField label="Name of the source">
        <TextInput maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
      </FormField>
      <FormField label="How it writes">
        <SelectInput
          value={portal}
          onChange={(event) => setPortal(PORTALS.find((known) => known === event.target.value) ?? PORTALS[0])}
        >
          {PORTALS.map((known) => (
            <option key={known} value={known}>
              {PORTAL_NAMES[known]}
            </option>
          ))}
        </SelectInput>
      </FormField>
      <FormField label="For homes nobody knows">
        <SelectInput value={fallbackListingId} onChange={(event) => setChosen(event.target.value)}>
          {listings.map((listing) => (
            <option key={listing.id} value={listing.id}>
              {listing.title}
            </option>
          ))}
        </SelectInput>
      </FormField>
      <Button type="submit" className="w-fit" isLoading={add.isPending}>
        Add a source
      </Button>
    </form>
  );
}
