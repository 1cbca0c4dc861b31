import { expect, test } from "vitest";
import { PORTALS, type Portal, readPortalLead } from "./portal";

const asha = {
  name: "Asha Rao",
  phone: "98450 12345",
  email: "asha@example.com",
  message: "Is it free?",
  listingRef: "A-17",
};

const PAYLOADS: Readonly<Record<Portal, unknown>> = {
  Acres99: {
    lead_id: 4711,
    name: asha.name,
    mobile: asha.phone,
    email: asha.email,
    query_info: asha.message,
    property_code: asha.listingRef,
  },
  MagicBricks: {
    enquiryId: "4711",
    contactName: asha.name,
    contactMobile: asha.phone,
    contactEmail: asha.email,
    enquiryText: asha.message,
    clientPropertyId: asha.listingRef,
  },
  Housing: {
    lead: {
      id: "4711",
      lead_name: asha.name,
      lead_phone: asha.phone,
      lead_email: asha.email,
      comments: asha.message,
      client_listing_id: asha.listingRef,
    },
  },
  FacebookLeadAds: {
    leadgen_id: "4711",
    field_data: [
      { name: "full_name", values: [asha.name] },
      { name: "phone_number", values: [asha.phone] },
      { name: "email", values: [asha.email] },
      { name: "message", values: [asha.message] },
      { name: "listing", values: [asha.listingRef] },
    ],
  },
};

test.each(PORTALS)("what %s sends is read into our words", (portal) => {
  expect(readPortalLead(portal, PAYLOADS[portal])).toEqual({ externalId: "4711", ...asha });
});

test.each(PORTALS)("rubbish for %s is nothing told, and never an error", (portal) => {
  const nothing = { externalId: "", name: "", phone: "", email: "", message: "", listingRef: "" };
  for (const rubbish of [null, 7, "text", [], {}, { lead: null }, { field_data: 7 }, { field_data: [null, {}] }])
    expect(readPortalLead(portal, rubbish)).toEqual(nothing);
});

test("nothing inherited is read", () => {
  expect(readPortalLead("Acres99", Object.create({ name: "Inherited" })).name).toBe("");
});
