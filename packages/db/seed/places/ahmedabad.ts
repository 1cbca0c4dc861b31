import { type DemoCity, locality } from "./city";

export const ahmedabad: DemoCity = {
  slug: "ahmedabad",
  name: "Ahmedabad",
  aliases: ["Amdavad", "Ahmadabad"],
  region: "Gujarat",
  latitude: 23.0225,
  longitude: 72.5714,
  mood: "western",
  weight: 8,
  registration: {
    authority: "GujRERA",
    number: (serial) => `PR/GJ/AHMEDABAD/DEMO/RAA${String(serial).padStart(5, "0")}`,
  },
  localities: [
    locality("satellite", "Satellite", [23.0302, 72.5176], [8900, 19]),
    locality("bodakdev", "Bodakdev", [23.0395, 72.5066], [10500, 22]),
    locality("prahlad-nagar", "Prahlad Nagar", [23.012, 72.5108], [8700, 20]),
    locality("bopal", "Bopal", [23.0338, 72.4634], [6300, 14]),
    locality("gota", "Gota", [23.1013, 72.5407], [5600, 13]),
    locality("maninagar", "Maninagar", [22.9962, 72.6028], [6500, 14]),
    locality("vastrapur", "Vastrapur", [23.0396, 72.5293], [9400, 20]),
  ],
};
