import fs from "node:fs/promises";
import { makePicture } from "#media/make-picture";
import { mediaStore } from "#media/media-store";

/** `measure-pictures.ts <most pixels> <file>…`: what became of each, and the most memory that this process ever took. */
const [mostPixels, ...files] = process.argv.slice(2);
const nowhere = mediaStore({ write: async () => {}, read: async () => undefined, remove: async () => {} });
const fates: string[] = [];
for (const file of files) {
  const made = await makePicture(nowhere, await fs.readFile(file), Number(mostPixels));
  fates.push("refusal" in made ? made.refusal : "Picture");
}
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ fates, megabytes }));
