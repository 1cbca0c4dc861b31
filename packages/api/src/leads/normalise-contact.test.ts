import { blindIndex } from "@repo/db/sealing/blind-index";
import { expect, test } from "vitest";
import { normaliseContact } from "./normalise-contact";

const withPhone = (phone: string) => normaliseContact({ name: "Asha", phone, email: "" }, "IN");

test.each(["098765 43210", "+91 98765-43210", "9876543210"])("%s is one Indian number", (typed) => {
  expect(withPhone(typed).phone).toBe("+919876543210");
});

test.each(["12345", "call me", "+91 98765"])("%s is no number, said at its field", (typed) => {
  expect(() => withPhone(typed)).toThrow(
    expect.objectContaining({ reason: "phone.invalid", details: { field: "contact.phone" } }),
  );
});

test("an address alone is enough", () => {
  expect(normaliseContact({ name: "Asha", phone: "", email: "Asha@Example.com" }, "IN").key).toBe(
    blindIndex("email", "asha@example.com"),
  );
});
