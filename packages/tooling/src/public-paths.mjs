import { createRequire } from "node:module";
import { inModules } from "./paths.mjs";

const STATUSES = [
  "Incomplete",
  "ComingSoon",
  "Active",
  "ActiveUnderContract",
  "Pending",
  "Hold",
  "Withdrawn",
  "Expired",
  "Canceled",
  "Closed",
];
const REVIEWS = ["Draft", "Submitted", "InReview", "Approved", "ChangesRequested", "Rejected", "Suspended", "Appealed"];
const SHOWN = new Set(["ComingSoon", "Active", "ActiveUnderContract", "Pending"]);
const ENDED = new Set(["Withdrawn", "Expired", "Canceled", "Closed"]);
const HOURS = [null, -1, 24];
const AT_ONCE = 8;
const MARK = /Marked home \d+/g;

/** Every combination of what decides whether the public may see a home; what it must answer is said here a second time. */
const STATES = STATUSES.flatMap((status) =>
  REVIEWS.flatMap((review) =>
    [true, false].flatMap((consent) =>
      // The worker ends a home on hold whose time is over, now or in a minute.
      HOURS.filter((hours) => status !== "Hold" || hours !== -1).map((hours) => {
        const mayBeTold = review === "Approved" && consent;
        const isOver = hours !== null && hours < 0;
        const isVisible = mayBeTold && SHOWN.has(status) && !isOver;
        const isEnded = mayBeTold && (ENDED.has(status) || (SHOWN.has(status) && isOver));
        return { status, review, consent, hours, isVisible, expected: isVisible ? 200 : isEnded ? 410 : 404 };
      }),
    ),
  ),
);

/**
 * Puts homes of the demo into every state there is, and asks for each in every way that is open to the public, over HTTP. Returns
 * what showed a home that it must not show, or hid one that it must.
 */
export async function publicPathFaults({ origin, databaseUrl }) {
  const sql = createRequire(inModules("postgres/package.json"))("postgres")(databaseUrl, {
    max: 2,
    onnotice: () => {},
  });
  try {
    const homes = await markHomes(sql);
    const asked = [
      () => homePageFaults(origin, homes),
      () => collectionFaults(origin, homes, sql),
      () => sitemapFaults(origin, homes),
    ];
    const faults = [];
    for (const ask of asked) faults.push(...(await ask()));
    return { faults, homes: homes.length };
  } finally {
    await sql.end();
  }
}

/** One home for each state, all in one place of their own words; every other home is put away. */
async function markHomes(sql) {
  const rows = await sql`
    select l.id, l.property_id, p.locality_id, p.city_id from listings l join properties p on p.id = l.property_id
    where exists (select from property_events e where e.listing_id = l.id)
      and not exists (select from moderation_decisions d where d.listing_id = l.id)
    order by l.id limit ${STATES.length}`;
  if (rows.length < STATES.length)
    throw new Error(`The demo has ${rows.length} homes that nobody decided about, not ${STATES.length}.`);
  const [{ locality_id: localityId, city_id: cityId }] = rows;
  const homes = rows.map(({ id }, index) => ({ id, title: `Marked home ${index}`, ...STATES[index] }));
  await sql.begin(async (tx) => {
    await tx`update listings set has_display_consent = false where not (id = any(${homes.map(({ id }) => id)}))`;
    await tx`update properties set locality_id = ${localityId}, city_id = ${cityId}
      where id = any(${rows.map((row) => row.property_id)})`;
    for (const { id, title, status, review, consent, hours } of homes)
      await tx`update listings set title = ${title}, slug = 'marked', standard_status = ${status},
        moderation_state = ${review}, has_display_consent = ${consent}, description = ${`${title} is described here.`},
        expires_at = ${hours === null ? null : new Date(Date.now() + hours * 3_600_000)} where id = ${id}`;
  });
  return homes;
}

async function inParallel(items, work) {
  const results = [];
  let next = 0;
  const run = async () => {
    for (let index = next++; index < items.length; index = next++) results.push(await work(items[index]));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, run));
  return results.flat();
}

const stateOf = ({ status, review, consent, hours }) =>
  `${status} ${review}${consent ? "" : " without consent"}${hours === null ? "" : ` ends in ${hours} h`}`;

/** The page with its JSON-LD and its preview: there, gone, or as if it had never been. */
async function homePageFaults(origin, homes) {
  const never = await readPage(origin, crypto.randomUUID());
  return inParallel(homes, async (home) => {
    const { status, text } = await readPage(origin, home.id);
    const says = new Set(text.match(MARK));
    return [
      status === home.expected || `the page of ${stateOf(home)} answers ${status}, not ${home.expected}`,
      says.has(home.title) === home.isVisible || `the page of ${stateOf(home)} shows its title: ${!home.isVisible}`,
      text.includes("RealEstateListing") === home.isVisible || `the JSON-LD of ${stateOf(home)} is wrong`,
      text.includes("og:image") === home.isVisible || `the preview of ${stateOf(home)} is wrong`,
      home.expected !== 404 || text === never.text || `the page of ${stateOf(home)} differs from one that never was`,
      unseen(says, homes).length === 0 || `the page of ${stateOf(home)} shows hidden ${unseen(says, homes)}`,
    ].filter((fault) => fault !== true);
  });
}

/** Without what differs between any two answers. */
async function readPage(origin, id) {
  const answer = await fetch(`${origin}/listing/${id}/marked`, { redirect: "manual" });
  const text = await answer.text();
  return { status: answer.status, text: withoutChance(text).replaceAll(id, "id") };
}
const withoutChance = (text) =>
  text.replaceAll(/nonce="[^"]*"|"nonce":"[^"]*"|[0-9a-f]{8}-[0-9a-f-]{27}|"\$?[\w-]{21}"/g, "");

const unseen = (says, homes) => homes.filter(({ title, isVisible }) => says.has(title) && !isVisible).map(stateOf);

/** Lists, map, suggestions and the pages of the place. */
async function collectionFaults(origin, homes, sql) {
  const visible = homes.filter(({ isVisible }) => isVisible);
  const [place] = await sql`
    select c.slug, c.name from listings l join properties p on p.id = l.property_id join places c on c.id = p.city_id
    where l.id = ${homes[0].id}`;
  const ask = async (procedure, input) => {
    const answer = await fetch(`${origin}/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`);
    return (await answer.json()).result.data;
  };
  const found = [];
  const counts = [];
  for (const listingType of ["Sale", "Lease"]) {
    const criteria = { listingType, places: [place.slug] };
    const { total, cards, nextCursor, pins } = await ask("search.results", { criteria, zoom: 22 });
    found.push(...cards.map(({ id }) => id));
    counts.push(total);
    const stray = pins.filter(({ listingId }) => !visible.some(({ id }) => id === listingId));
    if (stray.length > 0) return [`the map has ${stray.length} pins of hidden homes`];
    for (let cursor = nextCursor; cursor !== null; ) {
      const page = await ask("search.moreCards", { criteria, cursor });
      found.push(...page.cards.map(({ id }) => id));
      cursor = page.nextCursor;
    }
  }
  const suggested = (await ask("places.suggestions", { text: place.name })).find(({ slug }) => slug === place.slug);
  const cards = await inParallel(chunksOf(homes, 60), async (some) =>
    ask("listings.cards", { listingIds: some.map(({ id }) => id) }),
  );
  const pages = await Promise.all(
    ["/", `/search?place=${place.slug}`, `/homes/${place.slug}/for-sale`, `/homes/${place.slug}/for-rent`].map(
      async (path) => ({ path, says: new Set((await (await fetch(`${origin}${path}`)).text()).match(MARK)) }),
    ),
  );
  const total = counts[0] + counts[1];
  return [
    sameIds(found, visible) || "the search does not list exactly what the public may see",
    total === visible.length || `the search counts ${total} homes, not ${visible.length}`,
    suggested?.listingCount === visible.length || `the suggestion counts ${suggested?.listingCount} homes`,
    sameIds(
      cards.map(({ id }) => id),
      visible,
    ) || "the cards are not exactly what the public may see",
    ...pages.map(({ path, says }) => unseen(says, homes).length === 0 || `${path} shows ${unseen(says, homes)}`),
    pages.some(({ says }) => says.size > 0) || "no page shows any home",
  ].filter((fault) => fault !== true);
}

const chunksOf = (items, size) =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

function sameIds(ids, homes) {
  const wanted = new Set(homes.map(({ id }) => id));
  return ids.length === wanted.size && ids.every((id) => wanted.has(id));
}

/** The index names the files, and they hold exactly what the public may see. */
async function sitemapFaults(origin, homes) {
  const locations = async (path) =>
    [...(await (await fetch(`${origin}${path}`)).text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at]) => new URL(at));
  const files = await locations("/sitemap.xml");
  const addresses = [];
  for (const { pathname } of files) addresses.push(...(await locations(pathname)));
  const ids = addresses.map(({ pathname }) => /^\/listing\/([^/]+)/.exec(pathname)?.[1]).filter(Boolean);
  return [
    sameIds(
      ids,
      homes.filter(({ isVisible }) => isVisible),
    ) || `the sitemap lists ${ids.length} homes, not the visible`,
    addresses.some(({ pathname }) => pathname.startsWith("/homes/")) || "the sitemap lists no page of a place",
  ].filter((fault) => fault !== true);
}
