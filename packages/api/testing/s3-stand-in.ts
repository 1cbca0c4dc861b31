import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type S3Fault =
  | "SlowDown"
  | "InternalError"
  | "Silence"
  | "Reset"
  | "SpoiltUpload"
  | "SpoiltDownload"
  | "HalfDownload";

type Stored = { bytes: Buffer; headers: Record<string, string> };

const BUCKET = "homes";
const REGION = "ap-south-1";
const KEY_ID = "AKIDEXAMPLE";
/** With what must be encoded in an address. */
const SECRET = "wJalr/XUtn+FEMI/K7MDENG=";

/**
 * Speaks as much S3 as we use: path style, signatures of version 4 reckoned from what arrived, hashes of bodies, errors as
 * XML. `faults` are used up one by one by what comes next.
 */
export async function startS3StandIn() {
  const stored = new Map<string, Stored>();
  const faults: S3Fault[] = [];
  const seen: string[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      seen.push(`${request.method} ${request.url}`);
      answer({ stored, fault: faults.shift() }, request, body, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port, so that is what it is
  const { port } = server.address() as AddressInfo;
  const url = (secret = SECRET, bucket = BUCKET) =>
    `http://${KEY_ID}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${bucket}?region=${REGION}`;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, stored, faults, seen, stop };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

type World = { stored: Map<string, Stored>; fault: S3Fault | undefined };

function answer({ stored, fault }: World, request: IncomingMessage, sent: Buffer, response: ServerResponse): void {
  if (fault === "Silence") return;
  if (fault === "Reset") {
    request.socket.destroy();
    return;
  }
  if (fault === "SlowDown") return refuse(response, 503, "SlowDown");
  if (fault === "InternalError") return refuse(response, 500, "InternalError");
  if (!isSigned(request)) return refuse(response, 403, "SignatureDoesNotMatch");
  const [, bucket, ...name] = (request.url ?? "").split("/");
  if (bucket !== BUCKET) return refuse(response, 404, "NoSuchBucket");
  const body = fault === "SpoiltUpload" ? spoilt(sent) : sent;
  const promised = request.headers["x-amz-content-sha256"];
  if (promised !== "UNSIGNED-PAYLOAD" && promised !== sha256(body))
    return refuse(response, 400, "XAmzContentSHA256Mismatch");
  const key = name.join("/");
  if (request.method === "PUT") {
    const kept = Object.entries(request.headers).filter(([header]) => /^(content-type|x-amz-meta-.*)$/.test(header));
    stored.set(key, {
      bytes: body,
      headers: Object.fromEntries(kept.map(([header, value]) => [header, String(value)])),
    });
    response.writeHead(200).end();
  } else if (request.method === "DELETE") {
    stored.delete(key);
    response.writeHead(204).end();
  } else {
    const found = stored.get(key);
    if (!found) return refuse(response, 404, "NoSuchKey");
    response.writeHead(200, { ...found.headers, "content-length": found.bytes.length });
    if (fault === "HalfDownload") {
      response.write(found.bytes.subarray(0, found.bytes.length / 2), () => request.socket.destroy());
      return;
    }
    response.end(fault === "SpoiltDownload" ? spoilt(found.bytes) : found.bytes);
  }
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { "content-type": "application/xml" });
  response.end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><RequestId>1</RequestId></Error>`);
}

function spoilt(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  changed[0] = (changed[0] ?? 0) ^ 1;
  return changed;
}

const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest("hex");
const hmac = (key: Buffer | string, text: string) => createHmac("sha256", key).update(text).digest();

/** As AWS describes version 4, written a second time so that the client's signer is not its own judge. */
function isSigned(request: IncomingMessage): boolean {
  const { authorization = "", "x-amz-date": sentAt = "" } = request.headers;
  const form =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;
  const [, keyId, day = "", region = "", names = "", signature = ""] = form.exec(authorization) ?? [];
  if (keyId !== KEY_ID || region !== REGION || !String(sentAt).startsWith(day)) return false;
  if (!names.split(";").includes("host")) return false;
  const headers = names.split(";").map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const [path, query = ""] = (request.url ?? "").split("?");
  const canonical = [
    request.method,
    path,
    query,
    headers.join(""),
    names,
    request.headers["x-amz-content-sha256"],
  ].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", sentAt, scope, sha256(canonical)].join("\n");
  const key = [region, "s3", "aws4_request"].reduce(hmac, hmac(`AWS4${SECRET}`, day));
  return timingSafeEqual(hmac(key, toSign), Buffer.from(signature, "hex"));
}
