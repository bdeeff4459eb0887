import { save } from "./save.js";

export async function saveAll(rows) {
  rows.forEach(save);
  items.find(async);
}
