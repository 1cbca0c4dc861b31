import { type LogFn, type Logger, pino, stdTimeFunctions } from "pino";
import { describeFailure } from "./describe-failure";
import { scrubText } from "./scrub-text";

type Fields = Readonly<Record<string, unknown>>;

/**
 * The log of a process: one JSON line each on stderr, that names nobody. A failure is given as `failure`, and described
 * instead of printed; words are scrubbed. Written at once and by no other thread, so that a line is there when the process ends.
 */
export const log: Logger = pino(
  {
    base: null,
    messageKey: "event",
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    hooks: { logMethod: writeHarmless },
  },
  process.stderr,
);

/** Before pino sees them: by itself it writes the message and the stack of whatever failure it is given. */
function writeHarmless(this: Logger, parts: Parameters<LogFn>, write: LogFn): void {
  const [first, ...words] = parts.map(harmless);
  write.call(this, first, ...words.map(String));
}

function harmless(part: unknown): unknown {
  if (part instanceof Error) return describeFailure(part);
  if (typeof part === "string") return scrubText(part);
  return typeof part === "object" && part !== null ? harmlessFields({ ...part }) : part;
}

function harmlessFields({ failure, ...fields }: Fields): Fields {
  const entries = Object.entries(fields).map(([name, value]) => [name, isOwnId(name) ? value : harmlessValue(value)]);
  return { ...Object.fromEntries(entries), ...(failure instanceof Error && describeFailure(failure)) };
}

/** A long id of a job would pass for a telephone number. */
const isOwnId = (name: string): boolean => name === "jobId" || name === "requestId";

function harmlessValue(value: unknown): unknown {
  if (value instanceof Error) return describeFailure(value);
  return typeof value === "string" ? scrubText(value) : value;
}
