import { type DemoCity, locality } from "./city";

export const pune: DemoCity = {
  slug: "pune",
  name: "Pune",
  aliases: ["Poona", "Puna"],
  region: "Maharashtra",
  latitude: 18.5204,
  longitude: 73.8567,
  mood: "western",
  weight: 13,
  registration: { authority: "MahaRERA", number: (serial) => `P00000${String(serial).padStart(6, "0")}` },
  localities: [
    locality("koregaon-park", "Koregaon Park", [18.5362, 73.8939], [16500, 40]),
    locality("baner", "Baner", [18.559, 73.7868], [12500, 31]),
    locality("hinjawadi", "Hinjawadi", [18.5913, 73.7389], [9200, 26]),
    locality("kharadi", "Kharadi", [18.5515, 73.9475], [11500, 31]),
    locality("viman-nagar", "Viman Nagar", [18.5679, 73.9143], [13200, 35]),
    locality("wakad", "Wakad", [18.5989, 73.7653], [9900, 27]),
    locality("hadapsar", "Hadapsar", [18.5089, 73.926], [10400, 26]),
    locality("kothrud", "Kothrud", [18.5074, 73.8077], [13400, 28]),
    locality("aundh", "Aundh", [18.558, 73.8075], [13000, 31]),
  ],
};
