import { readFileSync } from "node:fs";

export async function GET(request: Request): Promise<Response> {
  return new Response(readFileSync("report.txt")); // flag information
}

export function POST(request: Request): Response {
  return new Response(readFileSync("report.txt")); // flag information
}
