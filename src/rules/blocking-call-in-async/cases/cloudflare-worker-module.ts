import { readFileSync } from "node:fs";

export default {
  fetch(request: Request): Response {
    return new Response(readFileSync("page.html")); // flag information
  },
  async scheduled(): Promise<void> {
    readFileSync("rules.json"); // flag information
  },
};
