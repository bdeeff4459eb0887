import test from "node:test";

test("pages are there", async () => {
  for (const url of ["/a", "/b"]) {
    await fetch(url); // flag hint
  }
});
