import { type DemoCity, locality } from "./city";

export const kolkata: DemoCity = {
  slug: "kolkata",
  name: "Kolkata",
  aliases: ["Calcutta", "Kolkatta"],
  region: "West Bengal",
  latitude: 22.5726,
  longitude: 88.3639,
  mood: "eastern",
  weight: 8,
  registration: { authority: "WBRERA", number: (serial) => `WBRERA/P/KOL/0000/${String(serial).padStart(6, "0")}` },
  localities: [
    { ...locality("salt-lake", "Salt Lake", [22.5867, 88.4172], [9800, 22]), aliases: ["Bidhannagar"] },
    locality("new-town", "New Town", [22.5867, 88.4748], [7600, 18]),
    locality("ballygunge", "Ballygunge", [22.5256, 88.3657], [14500, 28]),
    locality("alipore", "Alipore", [22.5292, 88.3308], [18500, 34]),
    locality("garia", "Garia", [22.4629, 88.3925], [6400, 14]),
    locality("behala", "Behala", [22.4986, 88.3117], [5900, 13]),
    locality("rajarhat", "Rajarhat", [22.6184, 88.4514], [6300, 15]),
  ],
};
