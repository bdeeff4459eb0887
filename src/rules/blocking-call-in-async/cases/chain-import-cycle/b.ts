import { first } from "./a";

export function second(depth: number): string {
  return first(depth);
}

export async function run(): Promise<string> {
  return second(3); // flag likely hint message: second → first → fs.readFileSync
}
