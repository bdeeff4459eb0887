import { readFileSync } from "node:fs";

export const prerender = true;

export async function GET(): Promise<Response> {
  return new Response(readFileSync("posts.xml", "utf8"));
}
