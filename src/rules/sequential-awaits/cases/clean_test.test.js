import test from "node:test";

test("both are there", async () => {
  const a = await fetch("/a");
  const b = await fetch("/b");
  return [a, b];
});
