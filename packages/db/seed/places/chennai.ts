import { type DemoCity, locality } from "./city";

export const chennai: DemoCity = {
  slug: "chennai",
  name: "Chennai",
  aliases: ["Madras", "Chenai"],
  region: "Tamil Nadu",
  latitude: 13.0827,
  longitude: 80.2707,
  mood: "coastal",
  weight: 11,
  registration: { authority: "TNRERA", number: (serial) => `TN/00/Building/${String(serial).padStart(4, "0")}/0000` },
  localities: [
    { ...locality("adyar", "Adyar", [13.0012, 80.2565], [16500, 35]), radiusMetres: 700 },
    locality("anna-nagar", "Anna Nagar", [13.085, 80.2101], [15500, 33]),
    locality("velachery", "Velachery", [12.9755, 80.2207], [10800, 26]),
    {
      ...locality("omr-sholinganallur", "Sholinganallur", [12.901, 80.2279], [8200, 22]),
      aliases: ["OMR"],
      radiusMetres: 800,
    },
    { ...locality("besant-nagar", "Besant Nagar", [13.0003, 80.2667], [19500, 40]), radiusMetres: 350 },
    locality("t-nagar", "T. Nagar", [13.0418, 80.2341], [17800, 34]),
    locality("porur", "Porur", [13.0382, 80.1565], [8600, 21]),
    locality("nungambakkam", "Nungambakkam", [13.0569, 80.2425], [19000, 38]),
  ],
};
