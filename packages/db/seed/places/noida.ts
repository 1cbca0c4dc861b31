import { type DemoCity, locality } from "./city";

export const noida: DemoCity = {
  slug: "noida",
  name: "Noida",
  aliases: ["New Okhla", "Noyda"],
  region: "Uttar Pradesh",
  latitude: 28.5355,
  longitude: 77.391,
  mood: "northern",
  weight: 8,
  registration: { authority: "UP RERA", number: (serial) => `UPRERAPRJ${String(serial).padStart(6, "0")}` },
  localities: [
    locality("noida-sector-50", "Sector 50", [28.5698, 77.3635], [12800, 27]),
    locality("noida-sector-62", "Sector 62", [28.6204, 77.3639], [10500, 24]),
    locality("noida-sector-137", "Sector 137", [28.5113, 77.404], [8900, 22]),
    locality("noida-sector-78", "Sector 78", [28.5634, 77.3862], [9400, 23]),
    locality("noida-sector-150", "Sector 150", [28.4289, 77.4806], [11200, 24]),
    locality("noida-extension", "Greater Noida West", [28.6087, 77.4343], [7200, 16]),
    locality("noida-sector-44", "Sector 44", [28.5541, 77.3388], [15500, 30]),
  ],
};
