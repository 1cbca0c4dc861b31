import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What the provider does with the next message; `LostAnswer` takes it and never says so. */
export type TextFault = "LostAnswer" | "Reset" | "Busy" | "InternalError" | "Gibberish" | "Refused";

const [ACCOUNT, TOKEN] = ["AC0", "a token/with what must be encoded"];

/** Takes text messages over HTTP as Twilio does. `faults` are used up one by one by what comes next. */
export async function startTextsStandIn() {
  const taken: { recipient: string; text: string; providerId: string }[] = [];
  const faults: TextFault[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const fault = faults.shift();
      const say = (status: number, answer: string) => {
        response.writeHead(status, { "content-type": "application/json" }).end(answer);
      };
      const expected = `Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString("base64")}`;
      if (request.headers.authorization !== expected || request.url !== `/Accounts/${ACCOUNT}/Messages.json`) {
        say(401, '{"code":20003}');
        return;
      }
      if (fault === "Reset") request.socket.destroy();
      else if (fault === "Busy") say(429, '{"code":20429}');
      else if (fault === "InternalError") say(500, "{}");
      else if (fault === "Gibberish") say(200, "<html>");
      else if (fault === "Refused") say(400, '{"code":21211,"message":"The To number +919800000000 is not valid."}');
      else {
        const fields = new URLSearchParams(Buffer.concat(parts).toString("utf8"));
        const providerId = `SM${taken.length + 1}`;
        taken.push({ recipient: fields.get("To") ?? "", text: fields.get("Body") ?? "", providerId });
        if (fault !== "LostAnswer") say(201, JSON.stringify({ sid: providerId, status: "queued" }));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port, so that is what it is
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const url = `http://${ACCOUNT}:${encodeURIComponent(TOKEN)}@127.0.0.1:${port}/Accounts/${ACCOUNT}`;
  return { url, token: TOKEN, taken, faults, stop };
}
