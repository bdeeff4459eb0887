import { second } from "./b";

export const first = (depth: number): number => (depth > 0 ? second(depth - 1) : 0);
