const { execSync } = require("child_process");
const http = require("http");

async function main() {
  execSync("make assets");
  http.createServer((req, res) => res.end("ok")).listen(80);
}

main().catch(console.error);
