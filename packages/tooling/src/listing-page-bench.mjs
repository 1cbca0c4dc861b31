import "./node-version.mjs";
import http from "node:http";
import { ensureBuilt } from "./build.mjs";
import { firstLoad } from "./first-load.mjs";
import { homeAddresses } from "./home-addresses.mjs";
import { ensureInstalled } from "./install.mjs";
import { endCleanly } from "./processes.mjs";
import { say } from "./terminal.mjs";
import { startInstance } from "./test-instance.mjs";

// npm run bench:listing -- --listings=2000
const listings = Number(process.argv.find((word) => word.startsWith("--listings="))?.split("=")[1] ?? 600);
const HOMES = 100;
const ROUNDS = 3;
/** A page of the same server that asks the database for nothing but who is there. */
const TRIVIAL = "/sign-in";

await ensureInstalled();
await ensureBuilt();
const stops = [];
const end = endCleanly(async () => {
  for (const stop of stops.reverse()) await stop();
});
const { origin } = await startInstance(stops, { listings, hasWorker: false, name: "bench-listing" });
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
stops.push(() => agent.destroy());

const homes = await homeAddresses(origin, HOMES);
// What runs for the first time is compiled first.
for (const path of [...homes.slice(0, 20), ...homes.slice(0, 20).map(() => TRIVIAL)]) await timeOf(path);
const [home, trivial] = [[], []];
for (let round = 0; round < ROUNDS; round++)
  for (const path of homes) {
    home.push(await timeOf(path));
    trivial.push(await timeOf(TRIVIAL));
  }
say(`${listings} listings; ${homes.length} homes, ${ROUNDS} times each, one request after the other, whole answers`);
const [own, other] = [figures(home), figures(trivial)];
say(`a home's page: p50 ${own.p50.toFixed(1)} ms, p95 ${own.p95.toFixed(1)} ms`);
say(`the sign-in page of the same server: p50 ${other.p50.toFixed(1)} ms, p95 ${other.p95.toFixed(1)} ms`);
say(`ratios: p50 ${(own.p50 / other.p50).toFixed(1)}, p95 ${(own.p95 / other.p95).toFixed(1)}`);
say(`JavaScript of the first load: ${(await firstLoad(origin, homes[0])).kilobytes.toFixed(1)} KB compressed`);
await end(0);

/** Until the last byte. */
function timeOf(path) {
  const askedAt = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.get(new URL(path, origin.replace("localhost", "127.0.0.1")), { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${path} answered ${response.statusCode}`));
      response.resume();
      response.on("end", () => resolve(performance.now() - askedAt));
    });
    request.on("error", reject);
  });
}

function figures(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { p50: at(0.5), p95: at(0.95) };
}
