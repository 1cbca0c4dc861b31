import { admit } from "@repo/api/access/admit";
import { withinScope } from "@repo/api/database";
import { receivePortalLead } from "@repo/api/lead-sources/receive-portal-lead";
import { DomainError } from "@repo/domain/domain-error";
import { leadSourceIdInput } from "@repo/domain/leads/lead-source.schema";
import { readBody } from "#server/read-body";
import { createRequestContext } from "#server/request-context";

export const dynamic = "force-dynamic";

const BODY = { bytes: 64 * 1024, withinMs: 10_000 };
const STATUSES: Readonly<Partial<Record<DomainError["code"], number>>> = { notFound: 404, conflict: 409 };

/** Where portals send leads; what they send is signed, so no session is asked. */
export async function POST(request: Request, { params }: { params: Promise<{ sourceId: string }> }): Promise<Response> {
  const input = leadSourceIdInput.safeParse(await params);
  if (!input.success) return Response.json({ reason: "leadSource.notFound" }, { status: 404 });
  const signature = request.headers.get("x-plinth-signature") ?? request.headers.get("x-hub-signature-256");
  const body = await readBody(request, BODY);
  if (body === 408) return Response.json({ reason: "server.busy" }, { status: 408 });
  if (body === 413) return Response.json({ reason: "portalLead.tooLarge" }, { status: 413 });
  const ctx = await createRequestContext();
  try {
    const sent = { ...input.data, signature, body: body.toString("utf8") };
    const enquiryId = await admit("POST /api/lead-sources/[sourceId]", ctx, () =>
      withinScope("everyAgency", () => receivePortalLead(ctx, sent)),
    );
    return Response.json({ enquiryId });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return Response.json({ reason: error.reason, details: error.details }, { status: STATUSES[error.code] ?? 400 });
  }
}
