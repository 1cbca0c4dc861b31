import { admit } from "@repo/api/access/admit";
import { withinScope } from "@repo/api/database";
import { readVisitCalendar } from "@repo/api/visits/read-visit-calendar";
import { visitByLinkInput } from "@repo/domain/visits/visit.schema";
import { webEnv } from "#env";
import { calendarAnswer } from "#server/calendar-answer";
import { createRequestContext } from "#server/request-context";

export async function GET(request: Request, { params }: { params: Promise<{ visitId: string }> }): Promise<Response> {
  const manageToken = new URL(request.url).searchParams.get("key");
  const link = visitByLinkInput.safeParse({ visitId: (await params).visitId, manageToken });
  if (!link.success) return new Response(null, { status: 404 });
  const ctx = await createRequestContext();
  return calendarAnswer(
    () =>
      admit("GET /api/visits/[visitId]/calendar", ctx, () =>
        withinScope("everyAgency", () => readVisitCalendar(ctx, link.data, webEnv().NEXTAUTH_URL)),
      ),
    "visit.ics",
  );
}
