import { readFileSync } from "node:fs";

export const prerender = false;

export const GET = () => new Response(readFileSync("status.json", "utf8")); // flag information certain

export const POST = () => new Response(readFileSync("posted.json", "utf8")); // flag information certain
