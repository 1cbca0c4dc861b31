import { ensureBuilt } from "./build.mjs";
import { crashWhileAsking } from "./lead-losses.mjs";
import { fail, say } from "./terminal.mjs";

const ENQUIRIES = 20_000;
const KILLS = 6;

/** No enquiry that was answered may be lost or stored twice, however often PostgreSQL is killed. */
export async function runCrashTest(stops) {
  await ensureBuilt();
  const own = [];
  stops.push(() => stopAll(own));
  const { faults, rate } = await crashWhileAsking(own, { enquiries: ENQUIRIES, kills: KILLS });
  // Its two servers would slow down what comes next.
  await stopAll(own);
  say(`${ENQUIRIES} enquiries at ${rate} a second, PostgreSQL killed ${KILLS} times`);
  for (const fault of faults) fail(fault);
  return { passed: faults.length === 0 ? 1 : 0, failed: faults.length === 0 ? 0 : 1 };
}

async function stopAll(own) {
  for (const stop of own.splice(0).reverse()) await stop();
}
