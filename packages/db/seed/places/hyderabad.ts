import { type DemoCity, locality } from "./city";

export const hyderabad: DemoCity = {
  slug: "hyderabad",
  name: "Hyderabad",
  aliases: ["Hydrabad", "Bhagyanagar"],
  region: "Telangana",
  latitude: 17.385,
  longitude: 78.4867,
  mood: "southern",
  weight: 13,
  registration: { authority: "Telangana RERA", number: (serial) => `P0000000${String(serial).padStart(4, "0")}` },
  localities: [
    locality("gachibowli", "Gachibowli", [17.4401, 78.3489], [11800, 32]),
    locality("hitec-city", "HITEC City", [17.4474, 78.3762], [13200, 37]),
    locality("kondapur", "Kondapur", [17.4615, 78.3639], [10900, 30]),
    locality("banjara-hills", "Banjara Hills", [17.4126, 78.4347], [15800, 38]),
    locality("jubilee-hills", "Jubilee Hills", [17.4326, 78.4071], [17500, 42]),
    locality("kukatpally", "Kukatpally", [17.4948, 78.3996], [9200, 24]),
    locality("miyapur", "Miyapur", [17.4968, 78.3614], [8200, 21]),
    locality("manikonda", "Manikonda", [17.4023, 78.373], [8900, 25]),
    locality("begumpet", "Begumpet", [17.4375, 78.4583], [11500, 27]),
  ],
};
