import { once } from "node:events";
import { createServer } from "node:http";

const server = createServer((request, response) => {
  setTimeout(() => response.end(`page ${request.url}`), 300);
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const base = `http://127.0.0.1:${server.address().port}`;

const pages = await Promise.all([
  await fetch(`${base}/one`),
  await fetch(`${base}/two`),
  await fetch(`${base}/three`),
  await fetch(`${base}/four`),
]);
for (const page of pages) console.log(page.url.replace(base, ""), page.status);
server.closeAllConnections();
server.close();
