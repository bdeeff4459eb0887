import { once } from "node:events";
import { createServer } from "node:http";

const server = createServer((request, response) => {
  setTimeout(() => response.end(`page ${request.url}`), 300);
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const base = `http://127.0.0.1:${server.address().port}`;

const pages = new Map();
for (const name of ["one", "two", "three", "four", "five", "six"]) {
  const response = await fetch(`${base}/${name}`);
  pages.set(name, await response.text());
}

console.log([...pages].join("; "));
server.closeAllConnections();
server.close();
