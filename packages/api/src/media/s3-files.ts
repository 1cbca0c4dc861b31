import { createHash } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { AwsClient } from "aws4fetch";
import type { FileStore } from "./file-store";

export type S3Place = {
  /** With the bucket in its path, which every store that speaks S3 understands. */
  bucketUrl: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

type Patience = { attempts: number; firstDelayMs: number; longestDelayMs: number; answerWithinMs: number };

const PATIENCE: Patience = { attempts: 5, firstDelayMs: 100, longestDelayMs: 5_000, answerWithinMs: 15_000 };

const HASH_HEADER = "x-amz-meta-sha256";
/** What a store calls bytes that changed on their way, or that came too slowly; it refuses nothing else for good so. */
const SPOILT_ON_THE_WAY = /BadDigest|XAmzContentSHA256Mismatch|RequestTimeout|IncompleteBody/;

/** `https://key:secret@host/bucket?region=eu-central-1`, with what is special in key and secret percent-encoded. */
export function parseS3Url(text: string): S3Place {
  const { origin, pathname, username, password, searchParams } = new URL(text);
  return {
    bucketUrl: origin + pathname.replace(/\/$/, ""),
    region: searchParams.get("region") ?? "us-east-1",
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
  };
}

/** Every call is bounded in time and tried again a few times, later and later; bytes are compared by hash both ways. */
export function s3Files({ bucketUrl, ...keys }: S3Place, patience: Patience = PATIENCE): FileStore {
  const client = new AwsClient({ ...keys, service: "s3" });
  const call = async (
    method: string,
    name: string,
    headers: Record<string, string>,
    bytes?: Uint8Array<ArrayBuffer>,
  ) => {
    const signed = await client.sign(`${bucketUrl}/${name}`, { method, headers, ...(bytes && { body: bytes }) });
    const answer = await fetch(signed, { signal: AbortSignal.timeout(patience.answerWithinMs) });
    const body = Buffer.from(await answer.arrayBuffer());
    if (answer.ok) return { answer, body };
    throw new S3Refusal(method, name, answer.status, codeIn(body));
  };
  return {
    write: (name, bytes, contentType) =>
      withPatience(patience, async () => {
        const sha256 = hashOf(bytes);
        const headers = { "content-type": contentType, "x-amz-content-sha256": sha256, [HASH_HEADER]: sha256 };
        await call("PUT", name, headers, Uint8Array.from(bytes));
      }),
    read: (name) =>
      withPatience(patience, async () => {
        const found = await call("GET", name, {}).catch((error: unknown) => {
          if (error instanceof S3Refusal && error.code === "NoSuchKey") return undefined;
          throw error;
        });
        if (!found) return undefined;
        const expected = found.answer.headers.get(HASH_HEADER);
        if (expected !== null && expected !== hashOf(found.body)) throw new S3Refusal("GET", name, 200, "BadDigest");
        return new Blob([found.body], { type: found.answer.headers.get("content-type") ?? "" });
      }),
    remove: (name) => withPatience(patience, async () => void (await call("DELETE", name, {}))),
  };
}

class S3Refusal extends Error {
  constructor(
    method: string,
    name: string,
    readonly status: number,
    readonly code: string,
  ) {
    super(`The store answered ${status} (${code}) to ${method} ${name}.`);
  }
}

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

const codeIn = (body: Buffer): string => /<Code>(\w{1,60})<\/Code>/.exec(body.toString("utf8"))?.[1] ?? "no code";

/** Delays are drawn by lot up to a bound that doubles, so that many who were refused together do not come back together. */
async function withPatience<Result>(patience: Patience, attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries >= patience.attempts || !isPassing(error)) throw error;
      const longest = Math.min(patience.longestDelayMs, patience.firstDelayMs * 2 ** (tries - 1));
      await delay(Math.random() * longest);
    }
  }
}

/** A network that failed, silence, a store that is busy, and bytes spoilt on the way; not a refusal that stays one. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof S3Refusal)) return true;
  return error.status >= 500 || error.status === 429 || SPOILT_ON_THE_WAY.test(error.code);
}
