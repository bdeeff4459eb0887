import { once } from "node:events";
import { createServer, type Server } from "node:http";

export async function openPorts(ports: number[]): Promise<Server[]> {
  const servers: Server[] = [];
  for (const port of ports) {
    const server = createServer((_, response) => response.end("ok"));
    server.listen(port);
    await once(server, "listening");
    servers.push(server);
  }
  return servers;
}
