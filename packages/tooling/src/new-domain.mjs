import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { inModules, root } from "./paths.mjs";
import { runToEnd } from "./processes.mjs";
import { fail, say, succeed } from "./terminal.mjs";

const TEMPLATES = path.join(import.meta.dirname, "../templates/domain");
const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Every file of a new domain, and the template it is made from. */
const FILES = {
  "packages/db/src/schema/{{files}}.ts": "table.ts.template",
  "packages/domain/src/{{files}}/{{file}}.schema.ts": "schema.ts.template",
  "packages/domain/src/{{files}}/{{file}}.policy.ts": "policy.ts.template",
  "packages/api/src/{{files}}/{{files}}.repository.ts": "repository.ts.template",
  "packages/api/src/{{files}}/add-{{file}}.ts": "add.ts.template",
  "packages/api/src/{{files}}/list-{{files}}.ts": "list.ts.template",
  "packages/api/src/{{files}}/{{files}}.router.ts": "router.ts.template",
  "packages/api/src/{{files}}/{{files}}.db.test.ts": "test.ts.template",
};

/** The places that know every domain: what is written after which line. */
const MENTIONS = {
  "packages/api/src/app-router.ts": [
    [/^(?=export const appRouter)/m, 'import { {{names}}Router } from "./{{files}}/{{files}}.router";\n'],
    [/(?<=export const appRouter = router\(\{\n)/, "  {{names}}: {{names}}Router,\n"],
  ],
  "packages/api/src/access/access-table.ts": [
    [
      /(?<=export const ACCESS: .* = \{\n)/,
      '  "{{names}}.list": { who: "member" },\n  "{{names}}.add": { who: "member", may: ["{{name}}.add"] },\n\n',
    ],
  ],
  "packages/domain/src/access/permissions.ts": [
    [/^(?=type Policies)/m, 'import { {{name}}Policy } from "#{{files}}/{{file}}.policy";\n'],
    [/(?<=type Policies = )/, "typeof {{name}}Policy & "],
    [/(?<=const rules: .* = \{\n)/, "  ...{{name}}Policy,\n"],
  ],
};

/**
 * Writes a new domain's files and makes it known to the API and the permissions. `plural` and `singular` are kebab-case
 * (`saved-searches`, `saved-search`). Returns the files it wrote; throws before writing when one exists.
 */
export function writeNewDomain({ plural, singular, into = root }) {
  for (const name of [plural, singular]) {
    if (!KEBAB_CASE.test(name)) throw new Error(`"${name}" is not in kebab-case, such as saved-searches.`);
  }
  if (plural === singular) throw new Error("The folder is named by the plural, the thing by the singular.");
  const fill = (text) => text.replaceAll(/\{\{(\w+)\}\}/g, (_, slot) => spellings({ plural, singular })[slot]);
  const files = Object.entries(FILES).map(([file, template]) => [path.join(into, fill(file)), template]);
  const taken = files.find(([file]) => fs.existsSync(file));
  if (taken) throw new Error(`${path.relative(into, taken[0])} exists already.`);
  for (const [file, template] of files) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, fill(fs.readFileSync(path.join(TEMPLATES, template), "utf8")));
  }
  for (const [name, insertions] of Object.entries(MENTIONS)) {
    const file = path.join(into, name);
    fs.writeFileSync(
      file,
      insertions.reduce((text, [place, line]) => insertAt(text, place, fill(line)), fs.readFileSync(file, "utf8")),
    );
  }
  return [...files.map(([file]) => file), ...Object.keys(MENTIONS).map((file) => path.join(into, file))];
}

function insertAt(text, place, line) {
  if (!place.test(text)) throw new Error(`No place for ${line.trim()}: the generator's MENTIONS need a look.`);
  return text.replace(place, () => line);
}

/** One name in the spellings that file names, code, SQL and sentences need. */
function spellings({ plural, singular }) {
  const camel = (name) => name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const pascal = (name) => camel(`-${name}`);
  return {
    files: plural,
    file: singular,
    names: camel(plural),
    name: camel(singular),
    Types: pascal(plural),
    Type: pascal(singular),
    table: plural.replaceAll("-", "_"),
    words: plural.replaceAll("-", " "),
    word: singular.replaceAll("-", " "),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [plural, singular = plural?.replace(/s$/, "")] = process.argv.slice(2);
  if (!plural) {
    fail("Usage: npm run new:domain -- saved-searches saved-search");
    process.exit(1);
  }
  const files = writeNewDomain({ plural, singular });
  runToEnd(process.execPath, [inModules("@biomejs/biome/bin/biome"), "check", "--write", "--colors=off", ...files]);
  for (const file of files) succeed(path.relative(root, file));
  say("Next: shape the table, run npm run db:generate, then make the failing test say your first rule.");
}
