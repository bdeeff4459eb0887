/** Whether code for `version` ("3.8", or "auto" for a current one) must run on a Python older than 3.`minor`. */
export function isOlderThan(version: string, minor: number): boolean {
  const [major, given] = version.split(".").map(Number);
  return major !== undefined && given !== undefined && (major < 3 || (major === 3 && given < minor));
}
