import { ahmedabad } from "./cities/ahmedabad";
import { bengaluru } from "./cities/bengaluru";
import { chandigarh } from "./cities/chandigarh";
import { chennai } from "./cities/chennai";
import { delhi } from "./cities/delhi";
import { hyderabad } from "./cities/hyderabad";
import { jaipur } from "./cities/jaipur";
import { kochi } from "./cities/kochi";
import { kolkata } from "./cities/kolkata";
import { lucknow } from "./cities/lucknow";
import { mumbai } from "./cities/mumbai";
import { pune } from "./cities/pune";
import { seattle } from "./cities/seattle";
import type { DrawnArea } from "./drawn-area";
import { india } from "./india";

export const drawnAreas: readonly DrawnArea[] = [
  india,
  mumbai,
  delhi,
  bengaluru,
  hyderabad,
  chennai,
  pune,
  kolkata,
  ahmedabad,
  jaipur,
  kochi,
  chandigarh,
  lucknow,
  seattle,
];
