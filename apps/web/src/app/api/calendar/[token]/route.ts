import { admit } from "@repo/api/access/admit";
import { withinScope } from "@repo/api/database";
import { readCalendarFeed } from "@repo/api/visits/agent-calendar";
import { webEnv } from "#env";
import { calendarAnswer } from "#server/calendar-answer";
import { createRequestContext } from "#server/request-context";

/** What calendar programs subscribe to; the address itself is the key. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const ctx = await createRequestContext();
  return calendarAnswer(
    () =>
      admit("GET /api/calendar/[token]", ctx, () =>
        withinScope("everyAgency", () => readCalendarFeed(ctx, token, webEnv().NEXTAUTH_URL)),
      ),
    "plinth.ics",
  );
}
