import * as z from "zod";

const schema = z.object({ DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must be a postgres:// address") });

/** Stops the worker with every wrong name at once. */
export function workerEnv(): z.infer<typeof schema> {
  const result = schema.safeParse(process.env);
  if (result.success) return result.data;
  throw new Error(`The environment of the worker is not usable:\n${z.prettifyError(result.error)}`);
}
