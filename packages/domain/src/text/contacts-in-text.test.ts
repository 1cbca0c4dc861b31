import { expect, test } from "vitest";
import { contactsInText } from "./contacts-in-text";

test.each([
  ["Call 98450 12345 today", ["9845012345"]],
  ["Reach me: +91-98450-12345", ["919845012345"]],
  ["mail me@homes.example", ["me@homes.example"]],
  ["see www.homes.example/12", ["www.homes.example/12"]],
  ["Built in 2018, 1,184 sq ft, asks ₹1,20,00,000", []],
  ["5 minutes from the metro, 3 BHK on floor 4 of 12", []],
])("%s", (text, contacts) => {
  expect(contactsInText(text)).toEqual(contacts);
});
