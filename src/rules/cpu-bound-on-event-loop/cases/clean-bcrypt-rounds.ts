import { genSaltSync, hashSync } from "bcrypt";

export async function hashForTests(password: string) {
  return hashSync(password, genSaltSync(4)) + hashSync(password, 5);
}
