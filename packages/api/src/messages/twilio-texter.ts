import * as z from "zod";
import { type Texter, TextRefused } from "./text-message";

const TIMEOUT_MS = 10_000;
const MOST_ANSWER_BYTES = 64 * 1024;
/** Answers after which the same message may be taken later: too many at once. */
const BUSY = 429;

const accepted = z.object({ sid: z.string().min(1).max(64) });
const refused = z.object({ code: z.number().int() });

/** How somebody reaches a provider: `https://account:token@host/2010-04-01/Accounts/account`. */
export function readTextsUrl(textsUrl: string): { endpoint: string; account: string; token: string } {
  const url = new URL(textsUrl);
  const [account, token] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  url.username = url.password = "";
  return { endpoint: `${url.toString().replace(/\/$/, "")}/Messages.json`, account, token };
}

type Provider = { url: string; from: string; reportsTo: string; withinMs?: number };

/**
 * Speaks the interface for messages that Twilio has and others imitate. It knows no keys against sending twice, so a message
 * whose answer was lost may arrive twice; what it says must be the same then.
 */
export function twilioTexter({ url, from, reportsTo, withinMs = TIMEOUT_MS }: Provider): Texter {
  const { endpoint, account, token } = readTextsUrl(url);
  const authorization = `Basic ${Buffer.from(`${account}:${token}`).toString("base64")}`;
  return async ({ recipient, text }) => {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: { authorization },
      body: new URLSearchParams({ To: recipient, From: from, Body: text, StatusCallback: reportsTo }),
      redirect: "error",
      signal: AbortSignal.timeout(withinMs),
    });
    const answer = await readAnswer(response);
    if (response.ok) {
      const { success, data } = accepted.safeParse(answer);
      if (!success) throw new Error("The provider of text messages gave an answer that cannot be read.");
      return { providerId: data.sid };
    }
    if (response.status >= 400 && response.status < 500 && response.status !== BUSY)
      throw new TextRefused(String(refused.safeParse(answer).data?.code ?? response.status));
    throw new Error(`The provider of text messages answered ${response.status}.`);
  };
}

async function readAnswer(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text.length > MOST_ANSWER_BYTES) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
