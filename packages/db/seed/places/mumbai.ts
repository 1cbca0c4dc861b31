import { type DemoCity, locality } from "./city";

export const mumbai: DemoCity = {
  slug: "mumbai",
  name: "Mumbai",
  aliases: ["Bombay", "Mumbay"],
  region: "Maharashtra",
  latitude: 19.076,
  longitude: 72.8777,
  mood: "coastal",
  weight: 18,
  registration: { authority: "MahaRERA", number: (serial) => `P000000${String(serial).padStart(5, "0")}` },
  localities: [
    { ...locality("bandra-west", "Bandra West", [19.0596, 72.8345], [58000, 130]), radiusMetres: 600 },
    { ...locality("andheri-west", "Andheri West", [19.1364, 72.8296], [33000, 82]), radiusMetres: 900 },
    locality("powai", "Powai", [19.1176, 72.906], [30500, 78]),
    { ...locality("worli", "Worli", [19.0096, 72.8176], [62000, 138]), radiusMetres: 400 },
    locality("lower-parel", "Lower Parel", [18.9966, 72.8302], [48000, 118]),
    locality("goregaon-east", "Goregaon East", [19.1663, 72.8526], [25500, 64]),
    locality("borivali-west", "Borivali West", [19.2307, 72.8567], [24500, 55]),
    locality("chembur", "Chembur", [19.0522, 72.9005], [27500, 62]),
    { ...locality("thane-west", "Thane West", [19.2183, 72.9781], [17500, 40]), aliases: ["Thana"], radiusMetres: 800 },
    locality("mulund-west", "Mulund West", [19.1726, 72.9425], [23500, 52]),
  ],
};
