import { defineConfig } from "vite";

export default defineConfig(() => {
  let total = 0;
  for (let i = 0; i < 3_000_000_000; i++) total += i % 5;
  return { define: { TOTAL: total } };
});
