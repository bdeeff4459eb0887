import { first } from "./a";

export const second = (depth: number): number => first(depth);

export async function run(): Promise<number> {
  return second(3);
}
