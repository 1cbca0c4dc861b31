import { admit } from "@repo/api/access/admit";
import { withinScope } from "@repo/api/database";
import { takeTextReport } from "@repo/api/identity/take-text-report";
import { readTextsUrl } from "@repo/api/messages/twilio-texter";
import { DomainError } from "@repo/domain/domain-error";
import { webEnv } from "#env";
import { readBody } from "#server/read-body";
import { createRequestContext } from "#server/request-context";

export const dynamic = "force-dynamic";

const BODY = { bytes: 16 * 1024, withinMs: 10_000 };

/** Where the provider of text messages says what became of them; what it says is signed, so no session is asked. */
export async function POST(request: Request): Promise<Response> {
  const { TEXTS_URL, NEXTAUTH_URL } = webEnv();
  if (TEXTS_URL === undefined) return new Response(null, { status: 404 });
  const body = await readBody(request, BODY);
  if (body === 408 || body === 413) return new Response(null, { status: body });
  const ctx = await createRequestContext();
  const report = {
    // The address that was given to the provider, whatever a proxy made of it.
    url: new URL("/api/text-reports", NEXTAUTH_URL).toString(),
    token: readTextsUrl(TEXTS_URL).token,
    signature: request.headers.get("x-twilio-signature"),
    body: body.toString("utf8"),
  };
  try {
    await admit("POST /api/text-reports", ctx, () => withinScope("everyAgency", () => takeTextReport(ctx, report)));
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    throw error;
  }
  return new Response(null, { status: 204 });
}
