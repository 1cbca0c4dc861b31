import { withRequestId } from "@repo/db/request-id";
import { withinScope } from "@repo/db/tenant-scope";
import { agenciesOf } from "@repo/domain/access/actor";
import { DomainError, type DomainErrorCode } from "@repo/domain/domain-error";
import { initTRPC, TRPCError } from "@trpc/server";
import * as z from "zod";
import type { Audience } from "#access/access-table";
import { admit, refuseWhileActing } from "#access/admit";
import type { RequestContext } from "#request-context";
import { asUnavailable, serverBusy } from "./database-unavailable";

const TRPC_CODES = {
  invalidInput: "BAD_REQUEST",
  unauthenticated: "UNAUTHORIZED",
  forbidden: "FORBIDDEN",
  notFound: "NOT_FOUND",
  conflict: "CONFLICT",
  invalidState: "PRECONDITION_FAILED",
  limitExceeded: "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
} as const satisfies Record<DomainErrorCode, TRPCError["code"]>;

/** What zod found wrong with the caller's input; an answer of ours that does not fit its schema is a defect. */
function inputFaultsOf({ code, cause }: TRPCError): z.ZodError | undefined {
  return code === "BAD_REQUEST" && cause instanceof z.ZodError ? cause : undefined;
}

/** Field path → keys of the words to show there, such as `{ "contact.phone": ["contact.required"] }`. */
function fieldErrorsOf(error: TRPCError): Record<string, string[]> | null {
  const { cause } = error;
  if (cause instanceof DomainError && typeof cause.details.field === "string") {
    return { [cause.details.field]: [cause.reason] };
  }
  const faults = inputFaultsOf(error);
  if (!faults) return null;
  const fields: Record<string, string[]> = {};
  for (const { path, message } of faults.issues) (fields[path.join(".")] ??= []).push(message);
  return fields;
}

function reasonOf(error: TRPCError): string {
  if (error.cause instanceof DomainError) return error.cause.reason;
  return inputFaultsOf(error) ? "input.invalid" : "unexpected";
}

// Values on the wire are plain JSON (instants as ISO strings), so no transformer can be made to build objects.
const t = initTRPC
  .context<RequestContext>()
  .meta<{ audience: Audience }>()
  .create({
    isDev: false,
    // A stream is closed after a while, so that whoever may not listen any more is not heard for long.
    sse: {
      maxDurationMs: 30_000,
      ping: { enabled: true, intervalMs: 10_000 },
      client: { reconnectAfterInactivityMs: 25_000 },
    },
    errorFormatter({ shape, error, ctx }) {
      const reason = reasonOf(error);
      return {
        ...shape,
        // The raw message of an unexpected failure may hold SQL and the values in it.
        message: reason,
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          requestId: ctx?.requestId ?? null,
          reason,
          details: error.cause instanceof DomainError ? error.cause.details : null,
          fieldErrors: fieldErrorsOf(error),
        },
      };
    },
  });

// tRPC middleware never sees `next()` reject: failures arrive as `result.ok === false`.
const translateDomainErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const cause = result.error.cause instanceof DomainError ? result.error.cause : asUnavailable(result.error);
  if (!cause) return result;
  throw new TRPCError({ code: TRPC_CODES[cause.code], message: cause.message, cause });
});

/** Nobody waits longer for an answer; what was begun goes on, and asking again with the same key finds it done. */
const ANSWER_WITHIN_MS = 4_800;

const answerInTime = t.middleware(async ({ next, type }) => {
  if (type === "subscription") return next();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(serverBusy()), ANSWER_WITHIN_MS);
  });
  return Promise.race([next(), late]).finally(() => clearTimeout(timer));
});

/** Who may call a procedure at all is said by its line in the access table; what they may touch is decided by `authorize`. */
const admitByTable = t.middleware(({ ctx, path, next }) => admit(path, ctx, next));

/** The one change that is left to whoever sees the platform as somebody else. */
const WAY_BACK = "identity.stopActing";

const changeNothingWhileActing = t.middleware(({ ctx, path, type, next }) => {
  if (type === "mutation" && path !== WAY_BACK) refuseWhileActing(path, ctx);
  return next();
});

/** Behind the wall of row-level security a caller sees rows of the own agencies only. */
const keepToOwnAgencies = t.middleware(({ ctx, next }) => withinScope(agenciesOf(ctx.actor), next));

/** Transactions and promised jobs tell which call they belong to. */
const tellRequest = t.middleware(({ ctx, next }) => withRequestId(ctx.requestId, next));

const procedure = t.procedure
  .use(tellRequest)
  .use(translateDomainErrors)
  .use(answerInTime)
  .use(admitByTable)
  .use(changeNothingWhileActing)
  .use(keepToOwnAgencies);

/**
 * For the few procedures whose work crosses agencies or is asked for by somebody of none, as a visitor's enquiry is;
 * `authorize` and secret links alone guard them.
 */
export const acrossAgencies = t.middleware(({ next }) => withinScope("everyAgency", next));

/** Says at the procedure, for who reads it, what its line in the access table says; a test holds the two together. */
const procedureFor = (audience: Audience) => procedure.meta({ audience });

export const anyoneProcedure = procedureFor("anyone");
export const userProcedure = procedureFor("user");
export const memberProcedure = procedureFor("member");
export const moderatorProcedure = procedureFor("moderator");
export const adminProcedure = procedureFor("admin");
export const router = t.router;
export const createCallerFactory = t.createCallerFactory;
