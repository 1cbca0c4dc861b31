import { defineConfig } from "@playwright/test";

const isRoot = process.getuid?.() === 0;

// Started by `npm test`, which brings up a seeded instance and tells where it is.
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/fixtures/sign-in-administrator.ts",
  // One database for all: each spec uses people and homes of its own.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [["line"], ["json"]],
  outputDir: "test-results",
  use: {
    baseURL: process.env.E2E_BASE_URL ?? "http://localhost:3000",
    locale: "en-IN",
    timezoneId: "Asia/Kolkata",
    trace: process.env.DEBUG ? "retain-on-failure" : "off",
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      // Maps need WebGL, which machines without a graphics card compute; a sandbox cannot be had as root.
      args: [
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader",
        "--ignore-gpu-blocklist",
        // Putting the page together by computed WebGL as well costs four times what the maps themselves do.
        "--disable-gpu-compositing",
      ],
      chromiumSandbox: !isRoot,
    },
  },
  projects: [
    { name: "desktop", testIgnore: /phone-/, grepInvert: /@phone/, use: { viewport: { width: 1440, height: 900 } } },
    {
      name: "phone",
      grepInvert: /@desktop/,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
  ],
});
