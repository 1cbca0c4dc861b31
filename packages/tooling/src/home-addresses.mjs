/** Addresses of homes that the public may see, evenly out of the first file of the sitemap. */
export async function homeAddresses(origin, count) {
  const index = await textOf(`${origin}/sitemap.xml`);
  const file = /<loc>[^<]*(\/sitemap\/homes-[^<]+)<\/loc>/.exec(index)?.[1];
  if (!file) throw new Error("The sitemap names no homes.");
  const paths = [...(await textOf(origin + file)).matchAll(/<loc>[^<]*(\/listing\/[^<]+)<\/loc>/g)].map(
    ([, path]) => path,
  );
  const step = Math.max(1, Math.floor(paths.length / count));
  return paths.filter((_, index) => index % step === 0).slice(0, count);
}

async function textOf(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.text();
}
