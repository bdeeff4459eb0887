import * as fs from "node:fs";
import { createServer } from "node:http";

createServer((request, response) => {
  const descriptor = fs.openSync("data.bin", "r"); // flag hint
  const buffer = Buffer.alloc(1024);
  fs.readSync(descriptor, buffer); // flag information
  fs.closeSync(descriptor); // flag hint
  response.end(buffer);
});
