import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./paths.mjs";

const DOCUMENTS = ["README.md", ...["apps", "packages"].flatMap((area) => areaReadmes(area))];
const CITED_PATH =
  /`((?:apps|packages|\.ci)\/[\w./()[\]@-]*[\w)\]])`|\]\(((?:apps|packages)\/[^)#\s]+)(?:#[^)\s]*)?\)/g;

function areaReadmes(area) {
  const folders = fs.readdirSync(path.join(root, area));
  return folders
    .map((folder) => path.join(area, folder, "README.md"))
    .filter((file) => fs.existsSync(path.join(root, file)));
}

/** Every path of the repository that a text names in code marks or links, and that does not exist. */
export function brokenPaths(text, exists) {
  const cited = [...text.matchAll(CITED_PATH)].map(([, inCode, inLink]) => inCode ?? inLink);
  return [...new Set(cited)].filter((cite) => !exists(cite));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let count = 0;
  for (const document of DOCUMENTS) {
    const text = fs.readFileSync(path.join(root, document), "utf8");
    for (const broken of brokenPaths(text, (cite) => fs.existsSync(path.join(root, cite)))) {
      console.error(`${document} names ${broken}, which does not exist`);
      count++;
    }
  }
  process.exit(count === 0 ? 0 : 1);
}
