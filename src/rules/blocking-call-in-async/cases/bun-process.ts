export async function revision(): Promise<string> {
  Bun.sleepSync(10); // flag likely information message: until the time is over
  const { stdout } = Bun.spawnSync(["git", "describe"]); // flag likely information
  return stdout.toString();
}
