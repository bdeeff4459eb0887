import { spawn } from "node:child_process";
import { once } from "node:events";

export async function applyFilters(image, filters) {
  let input = image;
  for (const [index, filter] of filters.entries()) {
    const output = `step-${index}.png`;
    const child = spawn("convert", [input, `-${filter}`, output]);
    await once(child, "close");
    input = output;
  }
  return input;
}
