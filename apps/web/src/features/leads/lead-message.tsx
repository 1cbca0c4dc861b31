"use client";

import type { ContactChannel } from "@repo/domain/leads/consent";
import type { LeadView } from "@repo/domain/leads/lead.schema";
import { fillTemplate, toTemplate } from "@repo/domain/leads/message-template";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Mail, MessageCircle, MessageSquare, PenLine, X } from "lucide-react";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Chip } from "#ui/chip";
import { Dialog } from "#ui/dialog";
import { FormField } from "#ui/form-field";
import { TextArea } from "#ui/text-area";
import { TextInput } from "#ui/text-input";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";

/** A message that opens, written, in the agent's own WhatsApp, mail or SMS program. */
export function LeadMessage({ lead }: { lead: LeadView }) {
  const [text, setText] = useState("");
  const may = (channel: ContactChannel) => lead.consentChannels.includes(channel);
  const words = encodeURIComponent(text);
  const links = [
    lead.phone && may("WhatsApp") ? (
      <MessageLink key="WhatsApp" href={`https://wa.me/${lead.phone.replace("+", "")}?text=${words}`} isOutside>
        <MessageCircle aria-hidden strokeWidth={1.75} />
        WhatsApp
      </MessageLink>
    ) : null,
    lead.email && may("Email") ? (
      <MessageLink key="Email" href={`mailto:${lead.email}?body=${words}`}>
        <Mail aria-hidden strokeWidth={1.75} />
        E-mail
      </MessageLink>
    ) : null,
    lead.phone && may("Sms") ? (
      <MessageLink key="Sms" href={`sms:${lead.phone}?body=${words}`}>
        <MessageSquare aria-hidden strokeWidth={1.75} />
        SMS
      </MessageLink>
    ) : null,
  ].filter((link) => link !== null);
  if (links.length === 0) return null;
  return (
    <Dialog
      title={`Write to ${lead.contactName}`}
      trigger={
        <Button>
          <PenLine aria-hidden strokeWidth={1.75} />
          Write
        </Button>
      }
      footer={links}
    >
      <div className="grid gap-5">
        <Templates lead={lead} text={text} onChoose={setText} />
        <FormField label="Message">
          <TextArea rows={6} maxLength={1_000} value={text} onChange={(event) => setText(event.target.value)} />
        </FormField>
      </div>
    </Dialog>
  );
}

type MessageLinkProps = { href: string; isOutside?: boolean; children: ReactNode };

function MessageLink({ href, isOutside, children }: MessageLinkProps) {
  return (
    <Button asChild>
      <a href={href} {...(isOutside && { target: "_blank", rel: "noreferrer" })}>
        {children}
      </a>
    </Button>
  );
}

type TemplatesProps = { lead: LeadView; text: string; onChoose: (text: string) => void };

function Templates({ lead, text, onChoose }: TemplatesProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: templates = [] } = useQuery(trpc.leads.templates.queryOptions());
  const facts = { name: lead.contactName, home: lead.home?.title ?? "", agent: lead.ownerName };
  const outcome = {
    onSuccess: (now: typeof templates) => queryClient.setQueryData(trpc.leads.templates.queryKey(), now),
    onError: (failure: Parameters<typeof failureText>[0]) => toast.error(failureText(failure)),
  };
  const save = useMutation(trpc.leads.saveTemplate.mutationOptions(outcome));
  const remove = useMutation(trpc.leads.removeTemplate.mutationOptions(outcome));
  const removeAndOfferUndo = ({ id, name, text: words }: (typeof templates)[number]) =>
    remove.mutate(
      { templateId: id },
      {
        onSuccess: () =>
          toast("Template removed", { action: { label: "Undo", onClick: () => save.mutate({ name, text: words }) } }),
      },
    );
  return (
    <section aria-label="Templates" className="grid gap-3">
      {templates.length === 0 ? (
        <p className="text-sm text-ink-muted">
          Write what you often write, then keep it as a template for the whole agency. The names of the person, the home
          and the agent become places to fill in.
        </p>
      ) : (
        <ul className="flex flex-wrap gap-2">
          {templates.map((template) => (
            <li key={template.id} className="flex items-center">
              <Chip onClick={() => onChoose(fillTemplate(template.text, facts))}>{template.name}</Chip>
              <Button
                variant="quiet"
                size="icon"
                aria-label={`Remove the template ${template.name}`}
                onClick={() => removeAndOfferUndo(template)}
              >
                <X aria-hidden strokeWidth={1.75} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {text.trim() === "" ? null : (
        <KeepAsTemplate onKeep={(name) => save.mutate({ name, text: toTemplate(text, facts) })} />
      )}
    </section>
  );
}

function KeepAsTemplate({ onKeep }: { onKeep: (name: string) => void }) {
  const [name, setName] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    onKeep(name);
    setName("");
  };
  return (
    <form onSubmit={submit} className="flex items-end gap-2">
      <FormField label="Keep as template" className="grow">
        <TextInput
          maxLength={60}
          placeholder="Its name"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </FormField>
      <Button type="submit">Keep</Button>
    </form>
  );
}
