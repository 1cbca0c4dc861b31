export type Random = () => number;
export const pickFrom = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)]!;

/** One thing a description may say, in several ways; `#` is a number and `@` a name of the home's own. */
const THEMES: readonly (readonly string[])[] = [
  ["The living room faces # and gets light until evening.", "Evening light reaches the living room, which looks #."],
  ["The kitchen was redone in 20# with granite counters.", "Granite counters came with the new kitchen of 20#."],
  ["@ metro station is # minutes away on foot.", "You walk # minutes to the metro at @."],
  ["Two balconies overlook the trees of @ park.", "From both balconies you see @ park and its trees."],
  ["Wardrobes are built into # of the bedrooms.", "# bedrooms have fitted wardrobes."],
  ["Water comes from the corporation and # borewells.", "There are # borewells besides corporation water."],
  ["The society has # lifts and guards day and night.", "Guards watch day and night, and # lifts serve the block."],
  ["Schools such as @ are within # kilometres.", "@ school is not even # kilometres off."],
  ["The floor is Italian marble, polished in 20#.", "Italian marble covers the floors since 20#."],
  ["We are only the second family to live here since 20#.", "Just two families have lived in it from 20# on."],
  ["Covered parking for # cars belongs to it.", "# cars find room in its covered parking."],
  ["The road in front is # feet wide and quiet.", "It lies on a calm road of # feet."],
  ["Papers are clear, and @ bank has approved loans.", "Loans are approved by @ bank as all papers are clear."],
  ["A study by the window has room for # shelves.", "By the window is a study with # shelves."],
  ["The master bath has a tub and a skylight of # feet.", "A tub and a #-foot skylight grace the master bath."],
  ["Power backup runs everything for # hours.", "For # hours everything runs on backup power."],
  ["Cross-ventilation keeps it cool even in # degrees.", "Breezes pass right through, cool at # degrees outside."],
  ["Doctor @ runs a clinic # doors away.", "A clinic, that of Doctor @, is # doors down."],
  ["The terrace above holds # solar panels.", "On its roof are # panels for solar power."],
  ["Vegetables arrive fresh at @ market every # hours.", "The market of @ gets greens each # hours."],
  ["Children play in a fenced yard with # swings.", "There is a yard, fenced, where # swings hang."],
  ["Our neighbours include retired officers of @ regiment.", "Former officers of the @ regiment live next door."],
  ["Fibre internet of # providers is wired in.", "Choose between # firms for broadband over glass."],
  ["The puja corner is carved from teak by @ carpenters.", "Carpenters from @ made the teak puja corner."],
  ["Ceilings are # feet high with cove lighting.", "Hidden lamps light ceilings # feet above the floor."],
  [
    "A servant's room with its own entrance measures # square metres.",
    "Staff have a separate door and # square metres.",
  ],
];
const NAMES = ["Asoka", "Banyan", "Cauvery", "Deodar", "Everest", "Falcon", "Ganga", "Hibiscus", "Indus", "Jasmine"];
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/\bquiet\b/g, "peaceful"],
  [/\bminutes\b/g, "mins"],
  [/\bThere are\b/g, "You get"],
  [/\bbelongs to it\b/g, "is included"],
  [/\bliving room\b/g, "hall"],
  [/\bkilometres\b/g, "km"],
];
const THEMES_PER_HOME = 8;
/** Sentences of a copy that are said in the other way; the rest only loses and swaps words. */
const REWRITTEN_SHARE = 0.4;

export type Said = { theme: number; way: number; number: number; name: string };

export function newDescription(random: Random): Said[] {
  const themes = shuffled(random, [...THEMES.keys()]).slice(0, THEMES_PER_HOME);
  return themes.map((theme) => ({
    theme,
    way: random() < 0.5 ? 0 : 1,
    number: 2 + Math.floor(random() * 24),
    name: `${pickFrom(random, NAMES)} ${pickFrom(random, NAMES)}`,
  }));
}

export const writtenOut = (said: readonly Said[]): string =>
  said
    .map(({ theme, way, number, name }) => THEMES[theme]![way]!.replaceAll("#", String(number)).replaceAll("@", name))
    .join(" ");

/** Another order, other words, and some sentences told the other way round. */
export function reworded(random: Random, said: readonly Said[]): string {
  const changed = said.map((one) => (random() < REWRITTEN_SHARE ? { ...one, way: 1 - one.way } : one));
  return SYNONYMS.reduce((text, [word, other]) => text.replaceAll(word, other), writtenOut(shuffled(random, changed)));
}

function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  return items
    .map((item) => [random(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item);
}
