import { expect, test } from "vitest";
import { coarseDeviceOf } from "./coarse-device";

const KHTML = "AppleWebKit/537.36 (KHTML, like Gecko)";

test.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${KHTML} Chrome/143.0.0.0 Safari/537.36`, "Chrome", "Windows"],
  [`Mozilla/5.0 (Windows NT 10.0) ${KHTML} Chrome/143.0 Safari/537.36 Edg/143.0`, "Edge", "Windows"],
  [`Mozilla/5.0 (Linux; Android 15; SM-S911B) ${KHTML} SamsungBrowser/28.0 Chrome/130 Mobile`, "Samsung", "Android"],
  [`Mozilla/5.0 (Linux; Android 10; K) ${KHTML} Chrome/143.0.0.0 Mobile Safari/537.36`, "Chrome", "Android"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1", "Safari", "iOS"],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/19.0 Safari/605.1.15", "Safari", "macOS"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox", "Linux"],
  ["curl/8.5.0", "Other", "Other"],
  [null, "Other", "Other"],
])("%s is a browser anybody could have", (userAgent, browser, system) => {
  expect(coarseDeviceOf(userAgent)).toEqual({ browser, system });
});
