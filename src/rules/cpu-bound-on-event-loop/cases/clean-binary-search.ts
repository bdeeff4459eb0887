import { createServer } from "node:http";

function search(values: number[], wanted: number, low: number, high: number): number {
  if (low >= high) return low;
  const middle = (low + high) >> 1;
  return values[middle]! < wanted ? search(values, wanted, middle + 1, high) : search(values, wanted, low, middle);
}

createServer((request, response) => {
  response.end(String(search([1, 5, 9], 5, 0, 3)));
});
