import { AREA_UNIT_LABELS, COMMON_AREA_UNITS, wordsFor } from "#markets/area-words";
import type { AreaWords } from "#markets/typed-area";

/** As NFKC writes them: the dotted letters of Hindi are a letter and a dot. */
const hindi = (...words: readonly string[]) => words.map((word) => word.normalize("NFKC"));

export const INDIAN_AREAS: AreaWords = {
  units: {
    ...COMMON_AREA_UNITS,
    ...wordsFor("squareFoot", ...hindi("वर्गफुट", "वर्गफीट", "वर्गफ़ुट")),
    ...wordsFor("squareMetre", ...hindi("वर्गमीटर")),
    ...wordsFor("squareYard", "gaj", "gaz", "gajj", "sqgaj", "squaregaj", ...hindi("गज", "गज़", "वर्गगज", "वर्गगज़")),
    ...wordsFor("acre", ...hindi("एकड़")),
    ...wordsFor("cent", "cent", "cents"),
    ...wordsFor("guntha", "guntha", "gunthas", "gunta", "guntas"),
    ...wordsFor("ground", "ground", "grounds"),
  },
  /** A bigha alone is anything from 1,300 to 3,000 square metres. */
  regional: new Set([
    "bigha",
    "bighas",
    "beegha",
    "biswa",
    "biswas",
    "katha",
    "kathas",
    "kattha",
    "katthas",
    "cottah",
    "cottahs",
    "kanal",
    "kanals",
    "marla",
    "marlas",
    "killa",
    "killas",
    "dhur",
    "lecha",
    "chatak",
    "ankanam",
    "ankanams",
    ...hindi("बीघा", "बिस्वा", "कट्ठा", "कनाल", "मरला"),
  ]),
  labels: AREA_UNIT_LABELS,
};
