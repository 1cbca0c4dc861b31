import { agenciesOf } from "@repo/domain/access/actor";
import type { MessageTemplate, SaveTemplateInput } from "@repo/domain/leads/message-template";
import { authorize } from "#access/authorize";
import { ownMembership } from "#identity/own-membership";
import type { RequestContext } from "#request-context";
import { deleteTemplate, listTemplates, saveTemplate } from "./message-templates.repository";

export function showTemplates(ctx: RequestContext): Promise<MessageTemplate[]> {
  return listTemplates(ctx.db, agenciesOf(ctx.actor));
}

export async function keepTemplate(ctx: RequestContext, input: SaveTemplateInput): Promise<MessageTemplate[]> {
  const agency = authorize(ctx.actor, "messageTemplate.change", await ownMembership(ctx));
  await saveTemplate(ctx.db, agency, input);
  return showTemplates(ctx);
}

export async function removeTemplate(ctx: RequestContext, templateId: string): Promise<MessageTemplate[]> {
  const agency = authorize(ctx.actor, "messageTemplate.change", await ownMembership(ctx));
  await deleteTemplate(ctx.db, agency, templateId);
  return showTemplates(ctx);
}
