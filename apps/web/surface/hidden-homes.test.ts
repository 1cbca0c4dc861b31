import { type CanaryKind, canariesIn, canaryOf } from "@repo/api/testing/home-canary";
import { inParallel } from "@repo/api/testing/in-parallel";
import { landingSlug } from "@repo/domain/search/landing-page";
import { criteriaToUrl } from "@repo/domain/search/search-url";
import { expect, test } from "vitest";
import { type Answer, ask, askPayload, read } from "./testing/ask";
import { surface } from "./testing/surface";

const AT_ONCE = 4;
/** States of an edit, with none: homes of as many numbers in a row are in one state, with another edit each. */
const EDITS = 5;
const PAYLOAD_EVERY = 4;
const { homes, citySlug, localitySlug } = surface.states;
const visible = new Set(homes.filter(({ isVisible }) => isVisible).map(({ home }) => home));

const textOf = ({ headers, body }: Answer) => `${JSON.stringify(headers)}\n${body}`;

/** What an answer tells that nobody may read: anything of a hidden home, and of any home what waits for a moderator. */
function secretsIn(answer: Answer, allowed: readonly CanaryKind[] = []): string[] {
  const told = canariesIn(textOf(answer)).filter(
    ({ home, kind }) => (!visible.has(home) || kind === "waiting") && !allowed.includes(kind),
  );
  return [...new Set(told.map(({ home, kind }) => `${kind} of ${homes[home]?.state ?? home}`))];
}

const homesIn = (answers: readonly Answer[], kind: CanaryKind) =>
  new Set(
    answers.flatMap((answer) => canariesIn(textOf(answer))).flatMap((seen) => (seen.kind === kind ? [seen.home] : [])),
  );

/** As HTML and as the app's own router asks for it. */
const asPage = async (path: string) => [await ask({ path }), await askPayload({ path })];

/** Without its slug, which the address would bring along. */
const ownPath = (home: number) => `/listing/${canaryOf(home).id}/a-home`;

/** A page of the list, and those it leads on to. */
async function searchPages(path: string): Promise<Answer[]> {
  const answers = await asPage(path);
  const next = /href="(\/search\?[^"]*after=[^"]+)"/.exec(answers[0]!.body)?.[1];
  return next === undefined ? answers : [...answers, ...(await searchPages(next.replaceAll("&amp;", "&")))];
}

async function sitemap(): Promise<Answer[]> {
  const index = await ask({ path: "/sitemap.xml" });
  const files = [...index.body.matchAll(/<loc>[^<]*?(\/sitemap\/[^<]+)<\/loc>/g)].map(([, path = ""]) => path);
  return [index, ...(await Promise.all(files.map((path) => ask({ path }))))];
}

const criteria = (more: object = {}) => criteriaToUrl({ listingType: "Sale", places: [citySlug], ...more });
const sale = { listingType: "Sale", bedrooms: null, propertySubType: null } as const;
const ids = homes.map(({ home }) => canaryOf(home).id);
const inDozens = Array.from({ length: Math.ceil(ids.length / 12) }, (_, index) =>
  ids.slice(index * 12, index * 12 + 12),
);

/** What lists homes, whether it shows all that may be seen or only some, and by what it names them. */
const LISTS: Readonly<
  Record<string, { answers: () => Promise<readonly Answer[]>; named: CanaryKind; isWhole: boolean }>
> = {
  "the start page": { answers: () => asPage("/"), named: "title", isWhole: false },
  "a search and its later pages": {
    answers: () => searchPages(`/search?${criteria()}`),
    named: "id",
    isWhole: true,
  },
  "a search by price": {
    answers: () => searchPages(`/search?${criteria({ sort: "priceUp" })}`),
    named: "id",
    isWhole: true,
  },
  "a search by words": {
    answers: () => asPage(`/search?${criteria({ keywords: "balcony" })}`),
    named: "id",
    isWhole: false,
  },
  "the landing page of the city": {
    answers: () => asPage(`/homes/${citySlug}/${landingSlug(sale)}`),
    named: "slug",
    isWhole: false,
  },
  "a landing page of the locality": {
    answers: () => asPage(`/homes/${localitySlug}/${landingSlug({ ...sale, bedrooms: 3 })}`),
    named: "slug",
    isWhole: false,
  },
  "the sitemap": { answers: sitemap, named: "slug", isWhole: true },
  "a shortlist of everything": {
    answers: () =>
      inParallel(
        inDozens.map((listingIds) => () => read("listings.cards", { listingIds })),
        AT_ONCE,
      ),
    named: "title",
    isWhole: true,
  },
};

test.each(Object.entries(LISTS))(
  "%s tells of visible homes alone",
  async (_name, { answers: askAll, named, isWhole }) => {
    const answers = await askAll();
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(answers.flatMap((answer) => secretsIn(answer))).toEqual([]);
    // The control: the same eyes see those that may be seen.
    const seen = homesIn(answers, named);
    expect(isWhole ? seen : seen.size > 0).toEqual(isWhole ? visible : true);
  },
);

test("counts beside places count visible homes alone", async () => {
  for (const [kind, text, slug] of [
    ["City", "Bengaluru", citySlug],
    ["Locality", "Indiranagar", localitySlug],
  ])
    for (const { body } of [await read("places.list", { kind }), await read("places.suggestions", { text })])
      expect(body).toMatch(new RegExp(`"slug":"${slug}"[^}]*\\}?[^}]*"listingCount":${visible.size}\\b`));
});

test("the page of a hidden home tells nothing of it, in whatever state it is", async () => {
  // One of each state, with an edit in another state than the one before; what lists homes was asked about all of them.
  const opened = homes.filter(({ home, isVisible }) => !isVisible && home % EDITS === Math.floor(home / EDITS) % EDITS);
  const faults: string[] = [];
  const statuses = new Set<number>();
  await inParallel(
    opened.map(({ home, state }) => async () => {
      const path = ownPath(home);
      const page = await ask({ path });
      statuses.add(page.status);
      if (page.status !== 404 && page.status !== 410) faults.push(`${page.status} for ${state}`);
      // Every page brings its payload along; that the app's own router gets the same is asked of some.
      const payloads = home % PAYLOAD_EVERY === 0 ? [await askPayload({ path })] : [];
      // Its number stands in the address that was asked for.
      for (const answer of [page, ...payloads])
        faults.push(...secretsIn(answer, ["id"]).map((secret) => `${secret} on the page of ${state}`));
    }),
    AT_ONCE,
  );
  expect(faults).toEqual([]);
  expect(statuses).toEqual(new Set([404, 410]));
  expect(opened.length).toBe((homes.length - visible.size) / EDITS);
});

/** Where each is told: the head for machines, the page for people, the payload for the app. */
const TOLD: readonly CanaryKind[] = [
  "title",
  "slug",
  "description",
  "project",
  "address",
  "alt",
  "caption",
  "tour",
  "photo",
  "price",
];

test("the control: the page of a visible home tells all of it, and nothing that waits or is hidden beside it", async () => {
  const faults: string[] = [];
  await inParallel(
    [...visible].map((home) => async () => {
      const path = `/listing/${canaryOf(home).id}/${canaryOf(home).word("slug")}`;
      const answers = await asPage(path);
      for (const answer of answers) {
        const own = new Set(canariesIn(textOf(answer)).flatMap((seen) => (seen.home === home ? [seen.kind] : [])));
        expect({ path, status: answer.status, missing: TOLD.filter((kind) => !own.has(kind)) }).toEqual({
          path,
          status: 200,
          missing: [],
        });
        faults.push(...secretsIn(answer));
      }
      const { body } = answers[0]!;
      const [jsonLd = ""] = /<script type="application\/ld\+json".*?<\/script>/s.exec(body) ?? [];
      const head = body.match(/<(?:meta|link|title)[^>]*(?:og:|canonical)[^>]*>/g)?.join() ?? "";
      for (const part of [jsonLd, head]) {
        const told = canariesIn(part).map(({ kind }) => kind);
        expect(told).toEqual(expect.arrayContaining(["title", "slug", "photo"]));
      }
      // Those like it are homes of the same world.
      expect(canariesIn(body).some((seen) => seen.home !== home && seen.kind === "title")).toBe(true);
    }),
    AT_ONCE,
  );
  expect(faults).toEqual([]);
});

test("the control: every combination of states is there, and few of them may be seen", () => {
  expect(homes.length).toBe(8 * 10 * 2 * 3 * EDITS);
  expect(visible.size).toBe(4 * 2 * EDITS);
});
