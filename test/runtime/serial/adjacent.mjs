import { once } from "node:events";
import { createServer } from "node:http";

const server = createServer((request, response) => {
  setTimeout(() => response.end(`page ${request.url}`), 300);
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const base = `http://127.0.0.1:${server.address().port}`;

const one = await fetch(`${base}/one`);
const two = await fetch(`${base}/two`);
const three = await fetch(`${base}/three`);
const four = await fetch(`${base}/four`);

for (const page of [one, two, three, four]) console.log(page.url.replace(base, ""), page.status);
server.closeAllConnections();
server.close();
