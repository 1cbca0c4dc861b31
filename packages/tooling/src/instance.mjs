import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { startPostgres } from "./embedded-postgres.mjs";
import { inModules, root } from "./paths.mjs";
import { childEnvironment, runToEnd, startProgram } from "./processes.mjs";
import { say } from "./terminal.mjs";

const PREFERRED_DATABASE_PORT = 54_329;
export const stateDir = path.join(root, ".data");
const urlFile = path.join(stateDir, "database-url");
const tsx = ["--import", inModules("tsx/dist/loader.mjs")];

/** The server named by OWNER_DATABASE_URL, or our own in `.data`; `stop` ends only our own. */
export async function openDatabaseServer() {
  if (process.env.OWNER_DATABASE_URL)
    return { url: process.env.OWNER_DATABASE_URL, stop: async () => {}, ended: new Promise(() => {}) };
  const server = await startPostgres({ name: "main", preferredPort: PREFERRED_DATABASE_PORT });
  const url = server.url("plinth");
  fs.mkdirSync(stateDir, { recursive: true });
  fs.writeFileSync(urlFile, url, { mode: 0o600 });
  const stop = async () => {
    fs.rmSync(urlFile, { force: true });
    await server.stop();
  };
  return { url, stop, ended: server.ended };
}

/** The database of an instance that runs now, for commands beside it. */
export function runningDatabaseUrl() {
  return process.env.OWNER_DATABASE_URL ?? (fs.existsSync(urlFile) ? fs.readFileSync(urlFile, "utf8") : undefined);
}

/** Brings the database up to date, makes the login of web and worker, and fills an empty one with the demo. */
export function prepareDatabase(ownerUrl, { mediaDir = path.join(stateDir, "media"), listings } = {}) {
  const env = {
    OWNER_DATABASE_URL: ownerUrl,
    DATABASE_URL: loginUrl(ownerUrl),
    MEDIA_DIR: mediaDir,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? keptSecret(),
    ...fieldKeys(),
    ...(listings ? { SEED_LISTINGS: String(listings) } : {}),
  };
  runToEnd(process.execPath, [...tsx, "packages/db/seed/prepare.ts"], { env: childEnvironment(env) });
}

/** For the journeys, after the demo: rows of an agency that nobody else may ever be sent. */
export function plantCanaries(ownerUrl) {
  const env = { OWNER_DATABASE_URL: ownerUrl, ...fieldKeys() };
  runToEnd(process.execPath, [...tsx, "packages/api/testing/plant-canaries.ts"], { env: childEnvironment(env) });
}

/** What web and worker need to know, secrets included; made once and kept in `.data`. */
export function instanceEnvironment({ ownerUrl, origin, mediaDir = path.join(stateDir, "media") }) {
  return {
    DATABASE_URL: loginUrl(ownerUrl),
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? keptSecret(),
    MEDIA_DIR: process.env.MEDIA_DIR ?? mediaDir,
    ...fieldKeys(),
  };
}

/** The same database as somebody who owns nothing there. */
function loginUrl(ownerUrl) {
  const url = new URL(ownerUrl);
  url.username = "plinth_app";
  url.password = crypto.createHash("sha256").update(`database ${keptSecret()}`).digest("hex");
  return url.toString();
}

const keptSecret = () => kept("secret", () => crypto.randomBytes(32).toString("hex"));

/** What personal details are encrypted and looked up with. Whoever loses the folder loses those details. */
export function fieldKeys() {
  const newKey = () => crypto.randomBytes(32).toString("base64");
  return {
    FIELD_KEYS: process.env.FIELD_KEYS ?? kept("field-keys", () => `first:${newKey()}`),
    INDEX_KEY: process.env.INDEX_KEY ?? kept("index-key", newKey),
  };
}

/** Made once and kept in `.data`. */
function kept(name, make) {
  const file = path.join(stateDir, name);
  fs.mkdirSync(stateDir, { recursive: true });
  if (!fs.existsSync(file)) fs.writeFileSync(file, make(), { mode: 0o600 });
  return fs.readFileSync(file, "utf8");
}

export function startWorker(env, { isWatching = false, output = "inherit" } = {}) {
  const entry = path.join(root, "apps/worker/src/main.ts");
  return startProgram(isWatching ? [inModules("tsx/dist/cli.mjs"), "watch", entry] : [...tsx, entry], { env, output });
}

export function printDemoAccounts() {
  const file = path.join(stateDir, "demo-accounts.json");
  if (process.env.OWNER_DATABASE_URL || !fs.existsSync(file)) return;
  say("Demo accounts:");
  for (const { role, email, password, appSecret } of JSON.parse(fs.readFileSync(file, "utf8"))) {
    console.log(`    ${role.padEnd(10)} ${email.padEnd(30)} ${password}`);
    if (appSecret)
      console.log(
        `    ${"".padEnd(10)} and a code of an authenticator app with this key, or of npm run demo:code:\n    ${"".padEnd(10)} ${appSecret}`,
      );
  }
}

/** Resolves when the address answers, fails when the program behind it ends first. */
export async function waitUntilHealthy(origin, program) {
  let isOver = false;
  void program.ended.then(() => {
    isOver = true;
  });
  while (!isOver) {
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The web server ended before it answered.");
}
