import { type DemoCity, locality } from "./city";

export const gurugram: DemoCity = {
  slug: "gurugram",
  name: "Gurugram",
  aliases: ["Gurgaon", "Gurugaon"],
  region: "Haryana",
  latitude: 28.4595,
  longitude: 77.0266,
  mood: "northern",
  weight: 10,
  registration: { authority: "Haryana RERA", number: (serial) => `RERA-GRG-${String(serial).padStart(4, "0")}-0000` },
  localities: [
    locality("dlf-phase-2", "DLF Phase 2", [28.4897, 77.0886], [19500, 42]),
    locality("sector-57", "Sector 57", [28.4237, 77.0787], [14500, 31]),
    locality("golf-course-road", "Golf Course Road", [28.4503, 77.0972], [27500, 62]),
    locality("sohna-road", "Sohna Road", [28.4118, 77.0424], [12500, 28]),
    locality("sector-82", "Sector 82", [28.3889, 76.9629], [10200, 22]),
    locality("sushant-lok", "Sushant Lok", [28.4641, 77.0773], [17000, 35]),
    locality("palam-vihar", "Palam Vihar", [28.5085, 77.0343], [11500, 23]),
  ],
};
