import postgres from "postgres";
import { inject } from "vitest";
import { openDatabase } from "../src/client";

declare module "vitest" {
  interface ProvidedContext {
    adminUrl: string;
    template: string;
  }
}

/** A private copy of the migrated template, so that test files never share rows. */
export async function openTestDatabase({ maxConnections = 20 } = {}) {
  const adminUrl = inject("adminUrl");
  const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
  await asAdmin(adminUrl, (admin) => copyTemplate(admin, name));
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const opened = openDatabase(url.toString(), {
    maxConnections,
    applicationName: "plinth-test",
    // Tests write by hand as the owner; what they call through the API is behind the wall.
    outsideScopes: "Login",
  });
  return {
    db: opened.db,
    url: url.toString(),
    close: async () => {
      await opened.close();
      await asAdmin(adminUrl, (admin) => admin`drop database ${admin(name)} with (force)`);
    },
  };
}

async function asAdmin(url: string, work: (admin: postgres.Sql) => Promise<unknown>): Promise<void> {
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

/** PostgreSQL copies a database for one client at a time; test files start side by side, so they queue up. */
async function copyTemplate(admin: postgres.Sql, name: string): Promise<void> {
  await admin`select pg_advisory_lock(20260101)`;
  await admin`create database ${admin(name)} template ${admin(inject("template"))}`;
}
