import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

export async function listObjects(bucket: string): Promise<string[]> {
  const keys: string[] = [];
  let token = "";
  do {
    const { stdout } = await run("aws", ["s3api", "list-objects-v2", "--bucket", bucket, "--starting-token", token]);
    const page = JSON.parse(stdout);
    keys.push(...page.Contents.map((entry: { Key: string }) => entry.Key));
    token = page.NextToken ?? "";
  } while (token);
  return keys;
}
