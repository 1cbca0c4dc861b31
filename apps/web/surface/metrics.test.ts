import { expect, test } from "vitest";
import { ask, call } from "./testing/ask";
import { surface } from "./testing/surface";

test("monitoring is answered on a port of its own, and the public one knows nothing of it", async () => {
  const metrics = async () => (await fetch(`http://127.0.0.1:${surface.metricsPort}/metrics`)).text();
  const posts = (text: string) =>
    Number(/^plinth_http_requests_total\{method="POST",status="200"\} (\d+)$/m.exec(text)?.[1] ?? 0);
  const before = posts(await metrics());
  await call("identity.askSignInCode", { email: "nobody@plinth.example" });
  await expect.poll(async () => posts(await metrics())).toBeGreaterThan(before);
  expect(await metrics()).toMatch(/^plinth_search_indexed_listings \d+$/m);
  for (const path of ["/metrics", "/api/metrics"]) expect((await ask({ path })).status).toBe(404);
});
