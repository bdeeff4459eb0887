import { readFileSync } from "node:fs";

export const GET = () => new Response(readFileSync("live.json", "utf8")); // flag information certain
