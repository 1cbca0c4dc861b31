import type { Random } from "../seeded-random";

export type Sky = { name: string; stops: readonly string[]; sun: string; glass: string; lit: number };

/** Sky from top to horizon, what windows mirror, and how many of them are lit. */
const SKIES: readonly Sky[] = [
  { name: "in the morning", stops: ["#8fb9d6", "#cfe2ea", "#f6ead7"], sun: "#fff6df", glass: "#9fc1d2", lit: 0.06 },
  { name: "at noon", stops: ["#6ea6cf", "#a9cfe3", "#e3eff0"], sun: "#ffffff", glass: "#8fb8cf", lit: 0.02 },
  {
    name: "in the late afternoon",
    stops: ["#7ea2c4", "#e6cdb2", "#f7dcb4"],
    sun: "#ffe7b8",
    glass: "#a9b9c2",
    lit: 0.14,
  },
  { name: "at dusk", stops: ["#3f4a76", "#9a7396", "#f0ad86"], sun: "#ffcf9e", glass: "#6d7397", lit: 0.42 },
  { name: "after rain", stops: ["#8d9fac", "#b9c5c9", "#dfe1da"], sun: "#f4f1e6", glass: "#94a7b0", lit: 0.16 },
];

export type Facade = { light: string; shade: string; trim: string; accent: string };

const FACADES: readonly Facade[] = [
  { light: "#efe4d3", shade: "#cdbca3", trim: "#faf5ea", accent: "#a4573a" },
  { light: "#e3d2bd", shade: "#bda488", trim: "#f4ebdd", accent: "#6a7f5c" },
  { light: "#f2ece2", shade: "#cfc6b7", trim: "#ffffff", accent: "#2f6f73" },
  { light: "#d9dcd8", shade: "#adb3af", trim: "#f1f3f0", accent: "#b5793a" },
  { light: "#e8c9ad", shade: "#c19d7e", trim: "#f8eadb", accent: "#7a3f35" },
  { light: "#cfd8dc", shade: "#9fadb5", trim: "#eef2f4", accent: "#35526b" },
  { light: "#f3dfc1", shade: "#d1b58f", trim: "#fff6e5", accent: "#8a6a2f" },
  { light: "#dcc9c0", shade: "#b39c91", trim: "#f3e9e3", accent: "#5b4a57" },
];

export type Interior = {
  wall: string;
  side: string;
  floor: string;
  floorLine: string;
  textile: string;
  accent: string;
  wood: string;
};

const INTERIORS: readonly Interior[] = [
  {
    wall: "#f3ece1",
    side: "#e4d9c8",
    floor: "#c99f74",
    floorLine: "#b58a5f",
    textile: "#8aa39b",
    accent: "#c5653b",
    wood: "#8b5e3c",
  },
  {
    wall: "#eef0ec",
    side: "#dcdfd8",
    floor: "#d9d2c5",
    floorLine: "#c7bfaf",
    textile: "#c9a58b",
    accent: "#2f6f73",
    wood: "#a8774d",
  },
  {
    wall: "#f6f1ea",
    side: "#e8dfd2",
    floor: "#a97c55",
    floorLine: "#946944",
    textile: "#6e7f9b",
    accent: "#d39b3f",
    wood: "#6f4a30",
  },
  {
    wall: "#e9ece8",
    side: "#d5dad3",
    floor: "#bfb3a1",
    floorLine: "#ab9f8c",
    textile: "#b9796a",
    accent: "#5d7a57",
    wood: "#94683f",
  },
  {
    wall: "#f4e9df",
    side: "#e6d5c5",
    floor: "#d6c6ad",
    floorLine: "#c4b296",
    textile: "#4f6f77",
    accent: "#b3473a",
    wood: "#7d5636",
  },
];

export const pickSky = (random: Random) => random.pick(SKIES);
export const pickFacade = (random: Random) => random.pick(FACADES);
export const pickInterior = (random: Random) => random.pick(INTERIORS);
