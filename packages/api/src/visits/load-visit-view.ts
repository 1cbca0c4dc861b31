import type { Executor } from "@repo/db/client";
import { notFound } from "@repo/domain/domain-error";
import type { AgendaItem } from "@repo/domain/visits/visit.schema";
import { findVisitView } from "./agenda.query";

/** The caller has checked that the actor may see this visit. */
export async function loadVisitView(db: Executor, visitId: string): Promise<AgendaItem> {
  const view = await findVisitView(db, visitId);
  if (!view) throw notFound("visit");
  return view;
}
