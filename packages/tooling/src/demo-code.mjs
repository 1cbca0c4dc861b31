import fs from "node:fs";
import path from "node:path";
import { TOTP } from "otpauth";
import { stateDir } from "./instance.mjs";

// What the authenticator app of the demo's administrator shows now, for whoever has none at hand.
const accounts = JSON.parse(fs.readFileSync(path.join(stateDir, "demo-accounts.json"), "utf8"));
const secret = accounts.find(({ appSecret }) => appSecret)?.appSecret;
if (secret) console.log(new TOTP({ secret }).generate());
else console.error("The demo has no administrator with an app.");
