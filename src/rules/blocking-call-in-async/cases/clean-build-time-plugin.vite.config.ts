import { readFileSync } from "node:fs";

export default {
  plugins: [{ name: "text", load: async (id: string) => readFileSync(id, "utf8") }],
};
