import { openDatabase } from "@repo/api/database";
import { makeAdmin } from "@repo/api/users/make-admin";
import { commandEnv } from "#env";
import { jobContext } from "#job-context";

const [email] = process.argv.slice(2);
if (email === undefined) {
  console.error("npm run make:admin -- <address of an account>");
  process.exit(2);
}

const { db, close } = openDatabase(commandEnv().DATABASE_URL, {
  applicationName: "plinth-make-admin",
  outsideScopes: "EveryAgency",
});
try {
  const isMade = await makeAdmin(jobContext(db, "make-admin"), email);
  console.log(isMade ? "An administrator, once an authenticator app is set up." : "No account has this address.");
  process.exitCode = isMade ? 0 : 1;
} finally {
  await close();
}
