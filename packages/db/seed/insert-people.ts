import type { Transaction } from "#client";
import { agencies, memberships } from "#schema/agencies";
import { users } from "#schema/identity";
import { availabilityRules } from "#schema/visits";
import { sealedAccount } from "#sealing/sealed-account";
import { AGENCIES, type DemoAgency, demoEmail } from "./agencies";
import { ADMIN_APP_SECRET, DEMO_PASSWORD, DEMO_PASSWORD_HASH } from "./demo-password";
import type { Random } from "./seeded-random";
import { seededUuid } from "./seeded-uuid";

const TIME_ZONE = "Asia/Kolkata";

export type DemoAgent = { memberId: string; userId: string; agencyId: string; citySlug: string; name: string };
type PlatformRole = "Buyer" | "Moderator" | "Admin";

const PLATFORM_PEOPLE = [
  { name: "Asha Verma", email: "admin@plinth.example", platformRole: "Admin" },
  { name: "Mohan Pillai", email: "moderator@plinth.example", platformRole: "Moderator" },
  { name: "Tara Menon", email: "buyer@plinth.example", platformRole: "Buyer" },
] as const satisfies readonly { name: string; email: string; platformRole: PlatformRole }[];

/** The accounts worth trying first, for the line printed at the start. */
export const DEMO_ACCOUNTS = [
  { role: "Agent", email: demoEmail("Ananya Rao"), password: DEMO_PASSWORD },
  { role: "Manager", email: demoEmail("Kavitha Reddy"), password: DEMO_PASSWORD },
  ...PLATFORM_PEOPLE.map(({ platformRole, email }) => ({
    role: platformRole,
    email,
    password: DEMO_PASSWORD,
    ...(platformRole === "Admin" && { appSecret: ADMIN_APP_SECRET }),
  })),
];

/** Everybody who signs in, and the agencies they work in. Returns the agents, each with weekly hours. */
export async function insertPeople(tx: Transaction, random: Random): Promise<DemoAgent[]> {
  for (const person of PLATFORM_PEOPLE)
    await tx.insert(users).values({
      ...sealedAccount({ ...person, id: seededUuid(random) }),
      platformRole: person.platformRole,
      passwordHash: DEMO_PASSWORD_HASH,
    });
  const agents: DemoAgent[] = [];
  for (const agency of AGENCIES) agents.push(...(await insertAgency(tx, random, agency)));
  return agents;
}

async function insertAgency(tx: Transaction, random: Random, agency: DemoAgency): Promise<DemoAgent[]> {
  const agencyId = seededUuid(random);
  const { slug, name, kind, citySlug } = agency;
  await tx.insert(agencies).values({ id: agencyId, slug, name, kind, timeZone: TIME_ZONE });
  const people = [agency.manager, ...agency.agents].map((person) => ({
    name: person,
    userId: seededUuid(random),
    memberId: seededUuid(random),
  }));
  await tx.insert(users).values(
    people.map((person) => ({
      ...sealedAccount({ id: person.userId, name: person.name, email: demoEmail(person.name) }),
      passwordHash: DEMO_PASSWORD_HASH,
    })),
  );
  await tx.insert(memberships).values(
    people.map(({ memberId, userId, name: person }) => ({
      id: memberId,
      agencyId,
      userId,
      role: person === agency.manager ? ("Manager" as const) : ("Agent" as const),
      languages: [...agency.languages],
    })),
  );
  await tx.insert(availabilityRules).values(people.flatMap(({ memberId }) => weeklyHours(random, agencyId, memberId)));
  return people.slice(1).map((person) => ({ ...person, agencyId, citySlug }));
}

/** Every day, as homes are seen on weekends; a break at lunch; mornings and evenings differ a little by person. */
function weeklyHours(random: Random, agencyId: string, memberId: string) {
  const opens = random.pick(["09:30", "10:00", "10:30"]);
  const closes = random.pick(["18:00", "18:30", "19:00"]);
  return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
    { agencyId, memberId, weekday, startTime: opens, endTime: "13:00", timeZone: TIME_ZONE },
    { agencyId, memberId, weekday, startTime: "14:00", endTime: closes, timeZone: TIME_ZONE },
  ]);
}
