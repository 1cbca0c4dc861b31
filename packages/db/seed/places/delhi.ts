import { type DemoCity, locality } from "./city";

export const delhi: DemoCity = {
  slug: "delhi",
  name: "Delhi",
  aliases: ["New Delhi", "Dilli"],
  region: "Delhi",
  latitude: 28.6139,
  longitude: 77.209,
  mood: "northern",
  weight: 11,
  registration: { authority: "Delhi RERA", number: (serial) => `DLRERA0000P${String(serial).padStart(4, "0")}` },
  localities: [
    locality("saket", "Saket", [28.5245, 77.2066], [21000, 38]),
    locality("vasant-kunj", "Vasant Kunj", [28.5293, 77.1539], [19500, 36]),
    locality("dwarka", "Dwarka", [28.5823, 77.05], [14500, 27]),
    { ...locality("greater-kailash", "Greater Kailash", [28.5482, 77.2378], [33000, 52]), aliases: ["GK"] },
    locality("hauz-khas", "Hauz Khas", [28.5494, 77.2001], [31000, 50]),
    locality("rohini", "Rohini", [28.7383, 77.0822], [13500, 23]),
    locality("lajpat-nagar", "Lajpat Nagar", [28.5677, 77.2433], [22500, 38]),
    locality("janakpuri", "Janakpuri", [28.6219, 77.0878], [15500, 25]),
  ],
};
