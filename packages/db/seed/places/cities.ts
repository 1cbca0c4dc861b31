import { ahmedabad } from "./ahmedabad";
import { bengaluru } from "./bengaluru";
import { chennai } from "./chennai";
import type { DemoCity } from "./city";
import { delhi } from "./delhi";
import { gurugram } from "./gurugram";
import { hyderabad } from "./hyderabad";
import { kolkata } from "./kolkata";
import { mumbai } from "./mumbai";
import { noida } from "./noida";
import { pune } from "./pune";

export const CITIES: readonly DemoCity[] = [
  bengaluru,
  mumbai,
  hyderabad,
  pune,
  delhi,
  chennai,
  gurugram,
  noida,
  kolkata,
  ahmedabad,
];
