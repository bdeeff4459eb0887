import { once } from "node:events";
import { createServer } from "node:http";

const server = createServer((request, response) => {
  response.statusCode = request.url === "/three" ? 404 : 200;
  setTimeout(() => response.end(`page ${request.url}`), 300);
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const base = `http://127.0.0.1:${server.address().port}`;

const found = [];
for (const name of ["one", "", "two", "three", "four", "five"]) {
  if (!name) continue;
  const response = await fetch(`${base}/${name}`);
  if (response.ok) {
    found.push(await response.text());
  }
}

console.log(found.join("; "));
server.closeAllConnections();
server.close();
