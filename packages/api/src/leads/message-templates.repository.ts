import type { Executor } from "@repo/db/client";
import { messageTemplates } from "@repo/db/schema/leads";
import type { SaveTemplateInput } from "@repo/domain/leads/message-template";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Authorized } from "#access/authorize";

const shown = { id: messageTemplates.id, name: messageTemplates.name, text: messageTemplates.text };

export function listTemplates(db: Executor, agencyIds: readonly string[]) {
  return db
    .select(shown)
    .from(messageTemplates)
    .where(inArray(messageTemplates.agencyId, [...agencyIds]))
    .orderBy(asc(messageTemplates.name));
}

type Agency = Authorized<"messageTemplate.change", { agencyId: string }>;

export async function saveTemplate(db: Executor, { agencyId }: Agency, { name, text }: SaveTemplateInput) {
  await db
    .insert(messageTemplates)
    .values({ agencyId, name, text })
    .onConflictDoUpdate({ target: [messageTemplates.agencyId, messageTemplates.name], set: { text } });
}

export async function deleteTemplate(db: Executor, { agencyId }: Agency, templateId: string): Promise<void> {
  await db
    .delete(messageTemplates)
    .where(and(eq(messageTemplates.agencyId, agencyId), eq(messageTemplates.id, templateId)));
}
