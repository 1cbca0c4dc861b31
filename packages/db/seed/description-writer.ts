import type { Direction } from "@repo/domain/listings/home-facts";
import type { DemoHome } from "./demo-home";
import type { Random } from "./seeded-random";

const LIGHT: Readonly<Record<Direction, string>> = {
  North: "The rooms face north and keep an even light through the day.",
  NorthEast: "Morning sun reaches the living room from the north-east.",
  East: "The bedrooms get the morning sun and are cool by afternoon.",
  SouthEast: "It faces south-east, so mornings are bright and evenings shaded.",
  South: "It faces south and stays light well into winter afternoons.",
  SouthWest: "The balcony catches the evening breeze from the south-west.",
  West: "The west side has deep ledges that keep the afternoon sun off the glass.",
  NorthWest: "It faces north-west; evenings on the balcony are pleasant most of the year.",
};

const NOUNS: Readonly<Record<DemoHome["propertySubType"], string>> = {
  Apartment: "apartment",
  BuilderFloor: "floor",
  Villa: "villa",
  SingleFamilyResidence: "house",
  Townhouse: "townhouse",
  Studio: "studio",
  Plot: "plot",
};

/** Three to five plain sentences about this very home, as a careful agent would write them. */
export function writeDescription(random: Random, home: DemoHome): string {
  if (home.propertySubType === "Plot") return plotDescription(random, home);
  const sentences = [opening(random, home), layout(random, home)];
  if (home.directionFaces !== null) sentences.push(LIGHT[home.directionFaces]);
  sentences.push(state(random, home), surroundings(random, home));
  return sentences.join(" ");
}

function opening(random: Random, home: DemoHome): string {
  const size =
    home.bedroomsTotal === 0 ? "A compact studio" : `A ${home.bedroomsTotal}-bedroom ${NOUNS[home.propertySubType]}`;
  const place =
    home.projectName === ""
      ? `on a residential street of ${home.locality.name}`
      : `in ${home.projectName}, ${home.locality.name}`;
  const level =
    home.entryLevel !== null && home.storiesTotal !== null && home.storiesTotal > 4
      ? ` on floor ${home.entryLevel} of ${home.storiesTotal}`
      : "";
  return random.pick([`${size}${level} ${place}.`, `${size} ${place}${level === "" ? "" : `,${level}`}.`]);
}

function layout(random: Random, { bedroomsTotal, propertySubType }: DemoHome): string {
  if (bedroomsTotal === 0)
    return "The kitchenette, wardrobe and bath are along one wall, which leaves the window side free.";
  const kitchen = random.pick([
    "The kitchen has a separate utility with space for a washing machine.",
    "The kitchen opens to the dining area and has a granite counter with a chimney point.",
    "The modular kitchen was fitted by the present owner and stays.",
  ]);
  const rooms = random.pick([
    "Living and dining are one long room that ends in a balcony.",
    "All bedrooms have built-in wardrobes; the largest has its own bath.",
    "The plan keeps bedrooms away from the entrance, so guests do not pass them.",
  ]);
  const garden = propertySubType === "Villa" ? " A small private garden lies behind the living room." : "";
  return `${rooms} ${kitchen}${garden}`;
}

function state(random: Random, home: DemoHome): string {
  if (home.isUnderConstruction) {
    return `The tower is under construction; the builder plans to hand over in ${home.yearBuilt ?? "due course"}.`;
  }
  if (home.furnished === "Furnished") {
    return "It is let or sold furnished: beds, wardrobes, sofa, dining table, refrigerator and washing machine are included.";
  }
  return random.pick([
    "The walls were painted this year and the plumbing is in good order.",
    "The present family has lived here for some years and kept it well.",
    "Wardrobes, lights and fans stay; the rest is ready for your own things.",
    "It has been empty for a month and can be seen on any day.",
  ]);
}

function surroundings(random: Random, { locality, parkingTotal }: DemoHome): string {
  const parking = parkingTotal
    ? ` ${parkingTotal === 1 ? "One covered parking space comes" : `${parkingTotal} parking spaces come`} with it.`
    : "";
  const near = random.pick([
    `Daily shops, a clinic and a bus stop are within ten minutes on foot.`,
    `The main road of ${locality.name} is close enough to walk and far enough not to hear.`,
    `There is a park at the end of the street and two schools within a kilometre.`,
    `Water comes from the corporation with a borewell as reserve.`,
  ]);
  return `${near}${parking}`;
}

function plotDescription(random: Random, home: DemoHome): string {
  const area = home.areasInSquareFeet[0]?.value ?? 0;
  const shape = random.pick(["rectangular", "corner", "nearly square"]);
  const road = random.pick([30, 40, 60]);
  return `A ${shape} plot of ${area} sq ft in ${home.locality.name} on a ${road} ft road. The title is clear and the boundary is marked. Water and electricity reach the street, and neighbouring plots are built up.`;
}
