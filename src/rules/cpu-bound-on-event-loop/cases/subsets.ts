import Fastify from "fastify";

const server = Fastify();

function subsets(items: string[]): string[][] {
  if (items.length === 0) return [[]];
  const without = subsets(items.slice(1));
  return [...without, ...subsets(items.slice(1)).map((rest) => [items[0]!, ...rest])];
}

server.post("/subsets", async (request) => {
  return subsets(request.body as string[]); // flag likely message: exponentially
});
