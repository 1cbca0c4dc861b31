import { openTestDatabase } from "@repo/db/testing/test-database";
import { DomainError } from "@repo/domain/domain-error";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { NOW, VISITOR } from "../../testing/world";
import { anyoneProcedure, router } from "./trpc";

const SECRET = "+919812345678";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

// Under names that the access table opens to anyone, as nothing else is let in.
const FAULTS = {
  brokenSql: "alerts.save",
  crash: "identity.register",
  badOutput: "identity.me",
  refusal: "identity.askPasswordReset",
} as const;
const faulty = router({
  alerts: router({
    save: anyoneProcedure.output(z.any()).query(({ ctx }) => ctx.db.execute(sql`select ${SECRET} from no_such_table`)),
  }),
  identity: router({
    register: anyoneProcedure.output(z.any()).query(() => {
      throw new Error(`cannot call ${SECRET}`);
    }),
    me: anyoneProcedure.output(z.object({ id: z.uuid() })).query(() => ({ id: SECRET })),
    askPasswordReset: anyoneProcedure.output(z.any()).query(() => {
      throw new DomainError("conflict", "visit.slotTaken", { slots: 3 });
    }),
  }),
});

async function answerOf(fault: keyof typeof FAULTS) {
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: new Request(`http://plinth.example/api/trpc/${FAULTS[fault]}`),
    router: faulty,
    createContext: () => ({
      db: database.db,
      actor: VISITOR,
      now: () => NOW,
      requestId: "request-1",
      deviceId: null,
      clientAddress: null,
    }),
  });
  return { status: response.status, text: await response.text() };
}

test.each(["brokenSql", "crash", "badOutput"] as const)(
  "%s tells the caller nothing but a number to name",
  async (fault) => {
    const { status, text } = await answerOf(fault);
    expect(status).toBe(500);
    for (const leak of [SECRET, "select", "no_such_table", "stack", "cannot call"]) expect(text).not.toContain(leak);
    expect(JSON.parse(text).error).toMatchObject({
      message: "unexpected",
      data: { reason: "unexpected", requestId: "request-1" },
    });
  },
);

test("a refusal carries its reason and details", async () => {
  const { status, text } = await answerOf("refusal");
  expect(status).toBe(409);
  expect(JSON.parse(text).error.data).toMatchObject({ reason: "visit.slotTaken", details: { slots: 3 } });
});
