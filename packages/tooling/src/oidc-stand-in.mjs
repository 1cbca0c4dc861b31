import crypto from "node:crypto";
import http from "node:http";
import { text as readText } from "node:stream/consumers";

const CLIENT = { id: "plinth-tests", secret: "known-to-everybody" };
const base64 = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** What can be wrong with an identity token, each as a change of the right one. */
const FAULTS = {
  "wrong nonce": { nonce: "another" },
  "for somebody else": { aud: "another client" },
  "by somebody else": { iss: "http://another.invalid" },
  "long over": { iat: 1_600_000_000, exp: 1_600_000_300 },
};

/**
 * An OpenID Connect provider that signs in whoever is typed into its form: discovery, authorization code with PKCE,
 * RS256 tokens and keys, and the faults above, a wrong signature, a refusal and a failing token endpoint.
 */
export async function startOidcStandIn() {
  const provider = {
    issuer: "",
    own: crypto.generateKeyPairSync("rsa", { modulusLength: 2048 }),
    stranger: crypto.generateKeyPairSync("rsa", { modulusLength: 2048 }),
    /** By code: what the token for it will be made of. */
    granted: new Map(),
  };
  const server = http.createServer((request, response) => {
    void readText(request).then((text) => {
      const { pathname, searchParams: query } = new URL(request.url ?? "/", provider.issuer);
      const { authorization } = request.headers;
      const body = new URLSearchParams(text);
      send(response, ANSWERS[`${request.method} ${pathname}`]?.({ provider, query, body, authorization }));
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  provider.issuer = `http://localhost:${server.address().port}`;
  return {
    env: { GOOGLE_CLIENT_ID: CLIENT.id, GOOGLE_CLIENT_SECRET: CLIENT.secret, GOOGLE_ISSUER: provider.issuer },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A place to go to, a page, an object, or nothing for a failure. */
function send(response, answer) {
  if (answer === undefined) response.writeHead(500).end();
  else if (answer instanceof URL) response.writeHead(303, { location: answer.href }).end();
  else if (typeof answer === "string") response.writeHead(200, { "content-type": "text/html" }).end(answer);
  else
    response
      .writeHead("error" in answer ? 400 : 200, { "content-type": "application/json" })
      .end(JSON.stringify(answer));
}

const ANSWERS = {
  "GET /.well-known/openid-configuration": ({ provider: { issuer } }) => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
  }),
  "GET /keys": ({ provider: { own } }) => ({
    keys: [{ ...own.publicKey.export({ format: "jwk" }), kid: "first", alg: "RS256", use: "sig" }],
  }),
  "GET /authorize": () => PICKER,
  "POST /authorize": authorize,
  "POST /token": exchange,
};

function authorize({ provider, query, body }) {
  const back = new URL(query.get("redirect_uri"));
  back.searchParams.set("state", query.get("state"));
  if (body.get("fault") === "refused") {
    back.searchParams.set("error", "access_denied");
    return back;
  }
  const code = crypto.randomUUID();
  provider.granted.set(code, { asked: query, person: Object.fromEntries(body) });
  back.searchParams.set("code", code);
  return back;
}

function exchange({ provider, body, authorization }) {
  const grant = provider.granted.get(body.get("code"));
  provider.granted.delete(body.get("code"));
  const challenge = crypto
    .createHash("sha256")
    .update(body.get("code_verifier") ?? "")
    .digest("base64url");
  const isWhoAsked =
    authorization === `Basic ${Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString("base64")}` &&
    grant?.asked.get("code_challenge") === challenge &&
    grant.asked.get("redirect_uri") === body.get("redirect_uri");
  if (!isWhoAsked) return { error: "invalid_grant" };
  if (grant.person.fault === "out of order") return undefined;
  return { access_token: crypto.randomUUID(), token_type: "Bearer", id_token: identityToken(provider, grant) };
}

function identityToken({ issuer, own, stranger }, { asked, person: { fault, subject, name, email, verified } }) {
  const now = Math.floor(Date.now() / 1000);
  const whoItIs = { sub: subject, name, email, email_verified: verified === "on" };
  const validity = { iss: issuer, aud: CLIENT.id, nonce: asked.get("nonce"), iat: now, exp: now + 300 };
  const claims = { ...whoItIs, ...validity, ...FAULTS[fault] };
  const signed = [{ alg: "RS256", kid: "first" }, claims].map(base64).join(".");
  const { privateKey } = fault === "signed by a stranger" ? stranger : own;
  return `${signed}.${crypto.sign("sha256", Buffer.from(signed), privateKey).toString("base64url")}`;
}

const PICKER = `<!doctype html><html lang="en"><title>Choose an account</title><form method="post">
<label>Subject <input name="subject"></label><label>Name <input name="name"></label><label>E-mail <input name="email"></label>
<label>Verified <input type="checkbox" name="verified" checked></label>
<label>Fault <select name="fault"><option>none</option>${[
  ...Object.keys(FAULTS),
  "signed by a stranger",
  "refused",
  "out of order",
]
  .map((fault) => `<option>${fault}</option>`)
  .join("")}</select></label><button>Continue</button></form></html>`;
