import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "./paths.mjs";

const read = (file) => fs.readFileSync(path.join(root, file), "utf8");
const dockerfile = read("packages/tooling/deploy/Dockerfile");
const { services, volumes } = parse(read("packages/tooling/deploy/compose.yaml"));

/** What the Dockerfile copies from the checkout, and what it copies from its build stage. */
const copies = [...dockerfile.matchAll(/^COPY (--from=\w+ )?(.+) \S+$/gm)].map(([, from, sources]) => ({
  isFromCheckout: from === undefined,
  sources: sources.split(" "),
}));
const stages = [...dockerfile.matchAll(/^FROM (\S+) AS (\w+)$/gm)].map(([, image, name]) => ({ image, name }));

/** Names a schema asks for without a default. */
const requiredNames = (envFile) =>
  [...read(envFile).matchAll(/^\s*(?:const schema = z\.object\(\{ )?([A-Z_]+): (z\..*)$/gm)]
    .filter(([, , rule]) => !rule.includes(".optional()"))
    .map(([, name]) => name);

describe("the images", () => {
  test("copy only what the checkout has", () => {
    const sources = copies.filter(({ isFromCheckout }) => isFromCheckout).flatMap((copy) => copy.sources);
    expect(sources.filter((source) => !fs.existsSync(path.join(root, source)))).toEqual([]);
  });

  test("install from every package's manifest", () => {
    const manifests = ["apps", "packages"].flatMap((area) =>
      fs.readdirSync(path.join(root, area)).map((name) => `${area}/${name}/package.json`),
    );
    const copied = copies.flatMap(({ sources }) => sources);
    expect(manifests.filter((manifest) => !copied.includes(manifest))).toEqual([]);
  });

  test("take every package the worker imports", () => {
    const wanted = Object.keys({
      ...JSON.parse(read("apps/worker/package.json")).dependencies,
      ...JSON.parse(read("packages/api/package.json")).dependencies,
    }).filter((name) => name.startsWith("@repo/"));
    const workerStage = dockerfile.slice(dockerfile.indexOf("AS worker"));
    for (const name of wanted) expect(workerStage).toContain(`packages/${name.slice("@repo/".length)} `);
  });

  test("are pinned, and do not run as root", () => {
    for (const { image } of stages) expect(image).toMatch(/:\d+\.\d+-/);
    for (const { name } of stages.slice(1)) {
      const stage = dockerfile.slice(dockerfile.indexOf(`AS ${name}`)).split("\nFROM ")[0];
      expect(stage).toContain("\nUSER node\n");
    }
  });
});

describe("the composition", () => {
  test("builds stages that exist", () => {
    const names = stages.map(({ name }) => name);
    const targets = Object.values(services).flatMap(({ build }) => (build ? [build.target] : []));
    expect(names).toEqual(expect.arrayContaining(targets));
  });

  test.each([
    ["web", "apps/web/src/env.ts"],
    ["worker", "apps/worker/src/env.ts"],
  ])("tells %s everything it asks for", (service, envFile) => {
    const required = requiredNames(envFile);
    expect(required).toContain("DATABASE_URL");
    expect(Object.keys(services[service].environment)).toEqual(expect.arrayContaining(required));
  });

  test("holds no secret of its own", () => {
    const values = Object.values(services).flatMap(({ environment }) => Object.entries(environment ?? {}));
    const secret = values.filter(([name]) => /SECRET|PASSWORD|_URL$/.test(name));
    expect(secret.length).toBeGreaterThan(0);
    for (const [, value] of secret) expect(value).toContain("${");
  });

  test("declares the volumes it mounts, and migrates before it serves", () => {
    const mounted = Object.values(services).flatMap((service) => service.volumes ?? []);
    expect([...new Set(mounted.map((mount) => mount.split(":")[0]))].toSorted((a, b) => a.localeCompare(b))).toEqual(
      Object.keys(volumes).toSorted(),
    );
    for (const name of ["web", "worker"])
      expect(services[name].depends_on.migrate.condition).toBe("service_completed_successfully");
  });
});
