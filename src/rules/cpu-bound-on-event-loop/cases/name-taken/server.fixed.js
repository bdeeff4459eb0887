import { createServer } from "node:http";
import { Piscina } from "piscina";

const simulatePool = new Piscina({ filename: new URL("./simulate.worker-2.js", import.meta.url).href });

createServer(async (request, response) => {
  response.end(String(await simulatePool.run([900_000_000])));
}).listen(8080);
