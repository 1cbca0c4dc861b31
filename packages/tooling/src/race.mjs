import "./node-version.mjs";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { endCleanly } from "./processes.mjs";
import { fail, say, succeed } from "./terminal.mjs";
import { startInstance } from "./test-instance.mjs";
import { raceForVisits, removeGuards } from "./visit-race.mjs";

// npm run race:visits -- --attempts=50000
// npm run race:visits -- --without-guards     the control: it must find overlaps
const attempts = Number(process.argv.find((word) => word.startsWith("--attempts="))?.split("=")[1] ?? 10_000);
const isControl = process.argv.includes("--without-guards");

await ensureInstalled();
await ensureBuilt();
const stops = [];
const end = endCleanly(async () => {
  for (const stop of stops.reverse()) await stop();
});
const prepare = isControl ? removeGuards : undefined;
const { origin, originWithGoogleMaps, databaseUrl } = await startInstance(stops, { prepare });
const result = await raceForVisits({ origins: [origin, originWithGoogleMaps], databaseUrl, attempts });
say(`${attempts} attempts at ${result.rate} a second: ${result.booked} booked, ${result.slotTaken} told it is taken`);
for (const fault of result.faults) say(fault);
const isAsExpected = isControl ? result.overlaps > 0 : result.faults.length === 0;
if (isAsExpected) succeed(isControl ? "Without its guards the race is lost, as it should be" : "Nothing overlaps");
else fail(isControl ? "The race was won without its guards: it proves nothing" : "The race was lost");
await end(isAsExpected ? 0 : 1);
