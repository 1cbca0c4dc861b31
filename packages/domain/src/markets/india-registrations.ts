import type { RegistrationAuthority } from "#markets/market";

/** Real-estate regulators of the states, with how each writes the number of a project. */
export const INDIAN_REGISTRATIONS: readonly RegistrationAuthority[] = [
  {
    region: "Maharashtra",
    name: "MahaRERA",
    pattern: /^P\d{11}$/,
    beginning: /^P\d/,
    example: "P51700019929",
  },
  {
    region: "Karnataka",
    name: "Karnataka RERA",
    pattern: /^PRM\/KA\/RERA\/\d{4}\/\d{3}\/PR\/(\d{6}|\d{2}\/\d{2}\/\d{2})\/\d{6}$/,
    beginning: /^PRM\/KA/,
    example: "PRM/KA/RERA/1251/308/PR/170726/000001",
  },
  {
    region: "Uttar Pradesh",
    name: "UP RERA",
    pattern: /^UPRERAPRJ\d{3,6}(\/\d{2}\/\d{4})?$/,
    beginning: /^UPRERA/,
    example: "UPRERAPRJ000001",
  },
  {
    region: "Haryana",
    name: "Haryana RERA",
    pattern: /^(RERA-[A-Z]{3}-\d{1,4}-\d{4}|(RC\/)?REP\/HARERA\/[A-Z]{3}\/[\dA-Z/]+)$/,
    beginning: /^(RERA-[A-Z]{3}|(RC\/)?REP\/HARERA)/,
    example: "RERA-PKL-453-2017",
  },
  {
    region: "Telangana",
    name: "Telangana RERA",
    pattern: /^P\d{11}$/,
    beginning: /^P\d/,
    example: "P02400001234",
  },
  {
    region: "Tamil Nadu",
    name: "TNRERA",
    pattern: /^TN\/\d{1,2}\/(BUILDING|LAYOUT)\/\d{1,4}\/\d{4}$/,
    beginning: /^TN\/\d/,
    example: "TN/29/BUILDING/0123/2023",
  },
];
