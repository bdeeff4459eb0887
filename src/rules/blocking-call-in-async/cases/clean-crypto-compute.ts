import { pbkdf2Sync, randomBytes, scryptSync } from "node:crypto";
import { gzipSync } from "node:zlib";

export async function hash(password: string): Promise<Buffer> {
  const salt = randomBytes(16);
  scryptSync(password, salt, 64);
  return gzipSync(pbkdf2Sync(password, salt, 1000, 64, "sha512"));
}
