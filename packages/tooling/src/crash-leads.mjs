import "./node-version.mjs";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { crashWhileAsking } from "./lead-losses.mjs";
import { endCleanly } from "./processes.mjs";
import { fail, say, succeed } from "./terminal.mjs";

// npm run crash:leads -- --enquiries=100000 --kills=30
// npm run crash:leads -- --without-commits     the control: commits that do not wait for the disk must lose some
const number = (name, otherwise) =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split("=")[1] ?? otherwise);
const enquiries = number("enquiries", 20_000);
const kills = number("kills", 6);
const isControl = process.argv.includes("--without-commits");

await ensureInstalled();
await ensureBuilt();
const stops = [];
const end = endCleanly(async () => {
  for (const stop of stops.reverse()) await stop();
});
const { faults, rate } = await crashWhileAsking(stops, { enquiries, kills, isFast: isControl });
say(`${enquiries} enquiries over ${kills} kills at ${rate} a second`);
for (const fault of faults) say(fault);
const isAsExpected = isControl ? faults.length > 0 : faults.length === 0;
if (isAsExpected)
  succeed(isControl ? "Without waiting for the disk some are lost, as they must be" : "Nothing is lost");
else fail(isControl ? "Nothing was lost without waiting for the disk: this proves nothing" : "Enquiries were lost");
await end(isAsExpected ? 0 : 1);
