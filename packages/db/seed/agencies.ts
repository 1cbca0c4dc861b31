import type { AgencyKind } from "@repo/domain/agencies/agency-kind";

/** Invented; any likeness to a real company is chance. */
export type DemoAgency = {
  slug: string;
  name: string;
  kind: AgencyKind;
  citySlug: string;
  manager: string;
  agents: readonly string[];
  languages: readonly string[];
};

export const AGENCIES: readonly DemoAgency[] = [
  {
    slug: "banyan-and-stone",
    name: "Banyan & Stone Homes",
    kind: "Brokerage",
    citySlug: "bengaluru",
    manager: "Kavitha Reddy",
    agents: ["Ananya Rao", "Vikram Shetty", "Meera Nambiar", "Arjun Gowda"],
    languages: ["English", "Kannada", "Hindi"],
  },
  {
    slug: "tamarind-estates",
    name: "Tamarind Estates",
    kind: "Builder",
    citySlug: "bengaluru",
    manager: "Sudhir Hegde",
    agents: ["Divya Bhat", "Naveen Kulkarni", "Lakshmi Iyengar"],
    languages: ["English", "Kannada", "Tamil"],
  },
  {
    slug: "harbour-lane",
    name: "Harbour Lane Realty",
    kind: "Brokerage",
    citySlug: "mumbai",
    manager: "Farah Contractor",
    agents: ["Rohan Desai", "Sneha Kamat", "Zubin Daruwala", "Pooja Sawant"],
    languages: ["English", "Marathi", "Hindi"],
  },
  {
    slug: "monsoon-house",
    name: "Monsoon House",
    kind: "Brokerage",
    citySlug: "mumbai",
    manager: "Nikhil Parekh",
    agents: ["Aditi Joshi", "Kunal Shah", "Rehan Merchant"],
    languages: ["English", "Gujarati", "Hindi"],
  },
  {
    slug: "charminar-homes",
    name: "Fourth Minar Homes",
    kind: "Brokerage",
    citySlug: "hyderabad",
    manager: "Srinivas Chowdary",
    agents: ["Harika Varma", "Imran Qureshi", "Swathi Reddy", "Karthik Naidu"],
    languages: ["English", "Telugu", "Hindi"],
  },
  {
    slug: "deccan-doorways",
    name: "Deccan Doorways",
    kind: "Brokerage",
    citySlug: "pune",
    manager: "Madhura Patil",
    agents: ["Omkar Kulkarni", "Shruti Deshpande", "Amol Jadhav", "Isha Gokhale"],
    languages: ["English", "Marathi"],
  },
  {
    slug: "red-sandstone",
    name: "Red Sandstone Realty",
    kind: "Brokerage",
    citySlug: "delhi",
    manager: "Harpreet Anand",
    agents: ["Simran Kohli", "Rajat Malhotra", "Neha Bansal", "Kabir Sethi"],
    languages: ["English", "Hindi", "Punjabi"],
  },
  {
    slug: "coromandel-keys",
    name: "Coromandel Keys",
    kind: "Brokerage",
    citySlug: "chennai",
    manager: "Padma Subramanian",
    agents: ["Aravind Krishnan", "Nithya Raman", "Joseph Selvam", "Revathi Sundar"],
    languages: ["English", "Tamil"],
  },
  {
    slug: "aravalli-spaces",
    name: "Aravalli Spaces",
    kind: "Builder",
    citySlug: "gurugram",
    manager: "Deepak Yadav",
    agents: ["Ritika Chawla", "Sahil Dagar", "Priya Khanna"],
    languages: ["English", "Hindi"],
  },
  {
    slug: "yamuna-crest",
    name: "Yamuna Crest",
    kind: "Brokerage",
    citySlug: "noida",
    manager: "Alok Tiwari",
    agents: ["Garima Saxena", "Mohit Tyagi", "Sana Rizvi"],
    languages: ["English", "Hindi", "Urdu"],
  },
  {
    slug: "hooghly-and-sons",
    name: "Hooghly & Sons",
    kind: "Brokerage",
    citySlug: "kolkata",
    manager: "Sharmila Dutta",
    agents: ["Anirban Sen", "Moumita Ghosh", "Debjit Pal"],
    languages: ["English", "Bengali", "Hindi"],
  },
  {
    slug: "stepwell-homes",
    name: "Stepwell Homes",
    kind: "Builder",
    citySlug: "ahmedabad",
    manager: "Hetal Trivedi",
    agents: ["Jignesh Patel"],
    languages: ["English", "Gujarati", "Hindi"],
  },
];

/** "Ananya Rao" signs in as ananya.rao@plinth.example; the domain is reserved for examples. */
export function demoEmail(name: string): string {
  return `${name.toLowerCase().replaceAll(" ", ".")}@plinth.example`;
}
