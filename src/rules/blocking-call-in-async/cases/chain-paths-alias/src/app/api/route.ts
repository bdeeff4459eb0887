import { run } from "@/lib/run";

export async function GET(): Promise<Response> {
  return new Response(run("uptime")); // flag warning message: run → child_process.execSync
}
