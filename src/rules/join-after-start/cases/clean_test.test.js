import test from "node:test";

test("both", async () => {
  return Promise.all([await fetch("/a"), await fetch("/b")]);
});
