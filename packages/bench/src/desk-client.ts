const DEMO_PASSWORD = "plinth-demo-2026";

/** The cookies of a signed-in person of the demo. */
export async function signIn(origin: string, email: string): Promise<string> {
  const csrf = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const before = cookiesOf(csrf);
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: before, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, email, password: DEMO_PASSWORD, json: "true" }),
  });
  const after = cookiesOf(answer);
  if (!after.includes("session-token")) throw new Error(`${email} could not sign in.`);
  return `${before}; ${after}`;
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

/** An open dashboard that begins anew whenever its stream ends; resolves when it was told the first thing. */
export function openDesk(origin: string, cookie: string, onNewLead: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const follow = async () => {
      for (;;) {
        const stream = await fetch(`${origin}/api/trpc/leads.deskChanges`, {
          headers: { cookie, accept: "text/event-stream" },
        });
        if (!stream.ok || !stream.body) throw new Error(`The desk did not open: ${stream.status}`);
        let text = "";
        for await (const chunk of stream.body.pipeThrough(new TextDecoderStream())) {
          text += chunk;
          for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
            const event = text.slice(0, end);
            text = text.slice(end + 2);
            if (event.includes('"Resync"')) resolve();
            if (event.includes('"isNew":true')) onNewLead();
          }
        }
      }
    };
    follow().catch(reject);
  });
}
