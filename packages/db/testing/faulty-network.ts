import net from "node:net";

export const NETWORK_FAULTS = [
  "latency",
  "slices",
  "cutInHalf",
  "reset",
  "fin",
  "refuse",
  "finAtConnect",
  "blackhole",
] as const;
export type NetworkFault = (typeof NETWORK_FAULTS)[number];

const LATENCY_MS = 300;

/** A network to PostgreSQL that can be made faulty: a TCP proxy on a port of its own. */
export async function openFaultyNetwork(target: URL) {
  let fault: NetworkFault | null = null;
  const pairs = new Set<{ client: net.Socket; server: net.Socket }>();
  const held: (() => void)[] = [];

  const pass = (from: net.Socket, to: net.Socket) => (bytes: Buffer) => {
    switch (fault) {
      case "latency":
        return void setTimeout(() => to.write(bytes), LATENCY_MS);
      case "slices":
        for (const byte of bytes) to.write(Buffer.of(byte));
        return;
      case "cutInHalf":
        to.write(bytes.subarray(0, bytes.length >> 1));
        from.destroy();
        return void to.end();
      case "blackhole":
        return void held.push(() => to.write(bytes));
      case null:
      case "reset":
      case "fin":
      case "refuse":
      case "finAtConnect":
        to.write(bytes);
    }
  };

  const proxy = net.createServer((client) => {
    if (fault === "finAtConnect") return void client.end();
    if (fault === "refuse" || fault === "reset") return void client.resetAndDestroy();
    const server = net.connect(Number(target.port), target.hostname);
    const pair = { client, server };
    pairs.add(pair);
    client.on("data", pass(client, server)).on("error", () => {});
    server.on("data", pass(server, client)).on("error", () => {});
    client.on("close", () => {
      server.destroy();
      pairs.delete(pair);
    });
    server.on("close", () => client.end());
  });
  const listen = (port: number) => new Promise<void>((resolve) => proxy.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = proxy.address() as net.AddressInfo;
  const url = new URL(target);
  [url.hostname, url.port] = ["127.0.0.1", String(port)];

  return {
    url: url.toString(),
    /** From now on, for connections that are open and those to come. */
    break: async (next: NetworkFault) => {
      fault = next;
      if (next === "refuse") proxy.close();
      for (const { client } of pairs) {
        if (next === "reset") client.resetAndDestroy();
        else if (next === "fin" || next === "refuse" || next === "finAtConnect") client.end();
      }
    },
    heal: async () => {
      fault = null;
      if (!proxy.listening) await listen(port);
      for (const deliver of held.splice(0)) deliver();
    },
    close: () => {
      for (const { client } of pairs) client.destroy();
      proxy.close();
    },
  };
}
