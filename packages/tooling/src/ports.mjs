import net from "node:net";

function tryPort(port) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const { port: taken } = server.address();
      server.close(() => resolve(taken));
    });
  });
}

/** The preferred port, or any free one when it is in use. */
export function freePort(preferred = 0) {
  return tryPort(preferred).catch(() => tryPort(0));
}
