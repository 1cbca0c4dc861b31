import { Counter } from "prom-client";
import { expect, test } from "vitest";
import { newRegistry, serveMetrics } from "./serve-metrics";

test("tells what was counted here and elsewhere, in Prometheus' own form, and nothing under another address", async () => {
  const register = newRegistry();
  const counter = new Counter({ name: "plinth_tries_total", help: "Tries.", registers: [register] });
  counter.inc(3);
  let isBroken = false;
  const more = () => {
    if (isBroken) throw new Error("The database is away.");
    return "plinth_elsewhere 7\n";
  };
  const { port, close } = await serveMetrics(0, register, async () => more());
  try {
    const ask = (path: string, method = "GET") => fetch(`http://127.0.0.1:${port}${path}`, { method });
    const answer = await ask("/metrics");
    expect(answer.headers.get("content-type")).toContain("text/plain; version=0.0.4");
    const text = await answer.text();
    expect(text).toContain("plinth_tries_total 3\n");
    expect(text).toContain("plinth_elsewhere 7\n");
    expect(text).toContain("process_cpu_seconds_total");
    expect((await ask("/")).status).toBe(404);
    expect((await ask("/metrics", "POST")).status).toBe(404);
    isBroken = true;
    expect((await ask("/metrics")).status).toBe(503);
  } finally {
    close();
  }
});
