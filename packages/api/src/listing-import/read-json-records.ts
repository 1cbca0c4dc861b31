import { createReadStream } from "node:fs";
import { invalidField } from "@repo/domain/domain-error";
import { JSONParser, TokenizerError, TokenParserError } from "@streamparser/json";
import * as z from "zod";
import type { FileRecord } from "./file-record";

const record = z.record(z.string(), z.unknown());

/** Streams a list of objects, bare or under `value` as RESO Web API answers are. The place in the list stands for a line. */
export async function* readJsonRecords(file: string, onBytes: (bytes: number) => void): AsyncGenerator<FileRecord> {
  const parser = new JSONParser({ paths: ["$.*", "$.value.*"], keepStack: false });
  let found: FileRecord[] = [];
  let line = 0;
  parser.onValue = ({ value, key }) => {
    // Other members of an answer, such as `@odata.context`, have a name instead of a place.
    if (typeof key !== "number") return;
    found.push(asRecord(++line, value));
  };
  for await (const chunk of createReadStream(file)) {
    onBytes(chunk.length);
    try {
      parser.write(chunk);
    } catch (error) {
      throw isSyntaxError(error) ? invalidField("file", `is not JSON after item ${line}`) : error;
    }
    yield* found;
    found = [];
  }
  if (!parser.isEnded) throw invalidField("file", `ends in the middle, after item ${line}`);
}

function asRecord(line: number, value: unknown): FileRecord {
  const parsed = record.safeParse(value);
  if (parsed.success) return { line, values: parsed.data };
  return { line, values: {}, problem: { column: "", value: "", reason: "is not an object" } };
}

const isSyntaxError = (error: unknown) => error instanceof TokenizerError || error instanceof TokenParserError;
