"use server";

import { execSync } from "node:child_process";
import { writeFileSync } from "node:fs";

export async function save(form: FormData): Promise<void> {
  writeFileSync("form.json", String(form.get("name"))); // flag information
  execSync("sync"); // flag warning
}
