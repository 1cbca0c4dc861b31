import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type S3Fault, startS3StandIn } from "../../testing/s3-stand-in";
import { mediaStore } from "./media-store";
import { parseS3Url, s3Files } from "./s3-files";

let server: Awaited<ReturnType<typeof startS3StandIn>>;
beforeAll(async () => {
  server = await startS3StandIn();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.stored.clear();
  server.seen.length = 0;
  server.faults.length = 0;
});

const PATIENCE = { attempts: 4, firstDelayMs: 1, longestDelayMs: 4, answerWithinMs: 400 };
const files = (url = server.url()) => s3Files(parseS3Url(url), PATIENCE);
const BYTES = Buffer.from([0, 1, 2, 250, 251, 252]);
const bytesOf = async (blob: Blob | undefined) => blob && Buffer.from(await blob.arrayBuffer());

describe("a store that speaks S3", () => {
  test("keeps, reads and removes what it is given, with signatures that it checks", async () => {
    await files().write("ab/abcd/640.webp", BYTES, "image/webp");
    const read = await files().read("ab/abcd/640.webp");
    expect(await bytesOf(read)).toEqual(BYTES);
    expect(read?.type).toBe("image/webp");
    await files().remove("ab/abcd/640.webp");
    await files().remove("ab/abcd/640.webp");
    expect(await files().read("ab/abcd/640.webp")).toBeUndefined();
  });

  test("holds pictures and uploads as a disk does", async () => {
    const store = mediaStore(files());
    const key = await store.putUpload(BYTES);
    expect(await store.readUpload(key)).toEqual(BYTES);
    await store.removeUpload(key);
    await expect(store.readUpload(key)).rejects.toThrow("not there any more");
    const sha256 = await store.putPicture([{ width: 640, format: "webp", bytes: BYTES }]);
    expect(await bytesOf(await store.readPicture(sha256, 640, "webp"))).toEqual(BYTES);
    expect(await store.readPicture(sha256, 320, "webp")).toBeUndefined();
  });

  test.each<S3Fault>(["SlowDown", "InternalError", "Silence", "Reset", "SpoiltUpload"])(
    "is asked again after %s while writing, and has the right bytes then",
    async (fault) => {
      server.faults.push(fault, fault);
      await files().write("a", BYTES, "image/webp");
      expect(server.stored.get("a")?.bytes).toEqual(BYTES);
      expect(server.seen.length).toBeGreaterThanOrEqual(3);
    },
  );

  test.each<S3Fault>(["SlowDown", "InternalError", "Silence", "Reset", "SpoiltDownload", "HalfDownload"])(
    "is asked again after %s while reading, and never gives wrong bytes",
    async (fault) => {
      await files().write("a", BYTES, "image/webp");
      server.faults.push(fault, fault);
      expect(await bytesOf(await files().read("a"))).toEqual(BYTES);
      server.faults.push(...Array.from({ length: PATIENCE.attempts }, () => fault));
      await expect(files().read("a")).rejects.toBeInstanceOf(Error);
    },
  );

  test("is given up after a few tries, each later", async () => {
    server.faults.push("SlowDown", "SlowDown", "SlowDown", "SlowDown", "SlowDown");
    await expect(files().write("a", BYTES, "image/webp")).rejects.toThrow("503 (SlowDown) to PUT a");
    expect(server.seen).toHaveLength(PATIENCE.attempts);
  });

  test("that refuses for good is not asked again, and what failed says nothing of the secret", async () => {
    const wrong = files(server.url("wrong+secret"));
    const failed = await wrong.write("a", BYTES, "image/webp").catch(String);
    expect(failed).toContain("403 (SignatureDoesNotMatch)");
    expect(failed).not.toContain("wrong");
    expect(server.seen).toHaveLength(1);
    expect(server.stored.size).toBe(0);
  });

  test("without its bucket fails, and is not taken for one without the picture", async () => {
    await expect(files(server.url(undefined, "elsewhere")).read("a")).rejects.toThrow("NoSuchBucket");
  });
});
