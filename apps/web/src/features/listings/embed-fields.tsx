"use client";

import { type EmbedOffer, MOST_EMBEDS } from "@repo/domain/listings/upload";
import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { Button } from "#ui/button";
import { FormField } from "#ui/form-field";
import { IconButton } from "#ui/icon-button";
import { TextInput } from "#ui/text-input";

type EmbedFieldsProps = {
  embeds: readonly EmbedOffer[];
  errorsOf: (index: number) => (field: string) => string | undefined;
  onChange: (embeds: readonly EmbedOffer[]) => void;
};

/** Videos and walk-throughs of other sites, by their addresses. */
export function EmbedFields({ embeds, errorsOf, onChange }: EmbedFieldsProps) {
  const change = (index: number, changes: Partial<EmbedOffer>) =>
    onChange(embeds.map((embed, place) => (place === index ? { ...embed, ...changes } : embed)));
  const without = (index: number) => embeds.toSpliced(index, 1);
  const move = (index: number, to: number) =>
    onChange(without(index).toSpliced(to, 0, ...embeds.slice(index, index + 1)));
  return (
    <section aria-labelledby="embeds" className="grid gap-4">
      <h2 id="embeds" className="text-xl">
        Videos and 3-D tours
      </h2>
      <p className="text-sm text-ink-muted">
        From YouTube, Vimeo, Matterport or Kuula. Nothing is loaded from there before a visitor presses play.
      </p>
      <ol className="grid gap-4">
        {embeds.map((embed, index) => (
          <EmbedRow
            // oxlint-disable-next-line react/no-array-index-key -- they have no name but their place
            key={index}
            embed={embed}
            place={{ index, last: embeds.length - 1 }}
            errors={errorsOf(index)}
            onChange={(changes) => change(index, changes)}
            onMove={(to) => move(index, to)}
            onRemove={() => onChange(without(index))}
          />
        ))}
      </ol>
      {embeds.length >= MOST_EMBEDS ? null : (
        <Button className="w-fit" onClick={() => onChange([...embeds, { address: "", title: "" }])}>
          <Plus aria-hidden strokeWidth={1.75} />
          Add a video or tour
        </Button>
      )}
    </section>
  );
}

type EmbedRowProps = {
  embed: EmbedOffer;
  place: { index: number; last: number };
  errors: (field: string) => string | undefined;
  onChange: (changes: Partial<EmbedOffer>) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
};

function EmbedRow({ embed, place: { index, last }, errors, onChange, onMove, onRemove }: EmbedRowProps) {
  const name = `video ${index + 1}`;
  return (
    <li className="grid gap-3 rounded-card border border-line bg-surface p-3 sm:grid-cols-[2fr_1fr_auto]">
      <FormField label={`Address of ${name}`} error={errors("address")}>
        <TextInput
          inputMode="url"
          autoComplete="off"
          placeholder="https://youtu.be/…"
          value={embed.address}
          onChange={(event) => onChange({ address: event.target.value })}
        />
      </FormField>
      <FormField label={`Title of ${name}`} error={errors("title")}>
        <TextInput maxLength={100} value={embed.title} onChange={(event) => onChange({ title: event.target.value })} />
      </FormField>
      <div className="flex self-end">
        <IconButton label={`Move ${name} up`} disabled={index === 0} onClick={() => onMove(index - 1)}>
          <ArrowUp aria-hidden strokeWidth={1.75} />
        </IconButton>
        <IconButton label={`Move ${name} down`} disabled={index === last} onClick={() => onMove(index + 1)}>
          <ArrowDown aria-hidden strokeWidth={1.75} />
        </IconButton>
        <IconButton label={`Take ${name} away`} onClick={onRemove}>
          <Trash2 aria-hidden strokeWidth={1.75} />
        </IconButton>
      </div>
    </li>
  );
}
