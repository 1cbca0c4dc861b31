import { type APIRequestContext, expect } from "@playwright/test";
import { emailOf, newVisitor } from "./fixtures/people";
import { test } from "./fixtures/test";

/** Wrong passwords that one network may type for one account. */
const TRIES = 10;

/** What the last of some wrong sign-ins is told, each of which claims to come from a network of its own. */
async function lastRefusal(request: APIRequestContext, origin = ""): Promise<string | null> {
  const csrf = await request.get(`${origin}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const email = emailOf(newVisitor().name);
  let refusal: string | null = null;
  for (let index = 0; index <= TRIES; index++) {
    const answer = await request.post(`${origin}/api/auth/callback/credentials`, {
      headers: { "x-forwarded-for": `10.66.0.${index}` },
      form: { csrfToken, email, password: "not the password", json: "true" },
    });
    const { url } = (await answer.json()) as { url: string };
    refusal = new URL(url).searchParams.get("error");
  }
  return refusal;
}

test("who claims another network with each wrong password is counted as one caller @desktop", async ({ request }) => {
  expect(await lastRefusal(request, process.env.E2E_GOOGLE_MAPS_URL)).toBe("limitExceeded: signIn.tooManyTries");
});

test("behind a proxy of ours the network it names is the one that counts @desktop", async ({ request }) => {
  expect(await lastRefusal(request)).toBe("CredentialsSignin");
});
