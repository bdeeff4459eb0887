import { readFileSync } from "node:fs";

const one = (name: string) => two(name);
const two = (name: string) => three(name);

function three(name: string) {
  return four(name);
}

function four(name: string) {
  return five(name);
}

function five(name: string) {
  return readFileSync(name);
}

export async function load(name: string) {
  return one(name); // flag likely hint message: one → two → three → four → five → fs.readFileSync
}
