import { readFileSync } from "node:fs";

export const GET = () => new Response(readFileSync("sitemap.xml", "utf8"));
