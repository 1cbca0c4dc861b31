import { type DemoCity, locality } from "./city";

export const bengaluru: DemoCity = {
  slug: "bengaluru",
  name: "Bengaluru",
  aliases: ["Bangalore", "Bengalooru", "Banglore"],
  region: "Karnataka",
  latitude: 12.9716,
  longitude: 77.5946,
  mood: "southern",
  weight: 20,
  registration: {
    authority: "Karnataka RERA",
    number: (serial) => `PRM/KA/RERA/0000/000/PR/000000/${String(serial).padStart(6, "0")}`,
  },
  localities: [
    { ...locality("indiranagar", "Indiranagar", [12.9719, 77.6412], [17500, 48]), aliases: ["Indira Nagar"] },
    locality("koramangala", "Koramangala", [12.9352, 77.6245], [16800, 46]),
    locality("whitefield", "Whitefield", [12.9698, 77.75], [11200, 33]),
    { ...locality("hsr-layout", "HSR Layout", [12.9116, 77.6389], [13900, 40]), aliases: ["HSR"] },
    locality("jayanagar", "Jayanagar", [12.925, 77.5938], [15200, 38]),
    locality("hebbal", "Hebbal", [13.0358, 77.597], [11800, 32]),
    locality("electronic-city", "Electronic City", [12.8452, 77.6602], [7400, 23]),
    { ...locality("sarjapur-road", "Sarjapur Road", [12.9081, 77.687], [10600, 32]), aliases: ["Sarjapura Road"] },
    locality("yelahanka", "Yelahanka", [13.1007, 77.5963], [8900, 24]),
    locality("malleshwaram", "Malleshwaram", [13.0031, 77.5643], [15900, 37]),
    locality("bellandur", "Bellandur", [12.926, 77.6762], [11500, 36]),
  ],
};
