import { expect, test } from "vitest";
import { fillTemplate, toTemplate } from "./message-template";

const facts = { name: "Asha Rao", home: "3 BHK in Indiranagar", agent: "Hema" };

test("facts take the places of their names", () => {
  expect(fillTemplate("Dear {name}, {home} is free. {agent}", facts)).toBe(
    "Dear Asha Rao, 3 BHK in Indiranagar is free. Hema",
  );
});

test("what is no fact stays, and a fact is not read as a template", () => {
  expect(fillTemplate("{price} {name}", { ...facts, name: "{agent}" })).toBe("{price} {agent}");
});

test("a message becomes a template and that message again", () => {
  const message = "Dear Asha Rao, Hema can show you 3 BHK in Indiranagar, Asha Rao.";
  expect(toTemplate(message, facts)).toBe("Dear {name}, {agent} can show you {home}, {name}.");
  expect(fillTemplate(toTemplate(message, facts), facts)).toBe(message);
});

test("an unknown home is no place to put one", () => {
  expect(toTemplate("Hello", { ...facts, home: "" })).toBe("Hello");
});
