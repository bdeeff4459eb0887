import test from "node:test";

test("pages are there", async () => {
  await Promise.all(["/a", "/b"].map((url) => fetch(url)));
});
