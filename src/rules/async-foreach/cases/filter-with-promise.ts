export function reachable(hosts: string[], ping: (host: string) => Promise<boolean>) {
  return hosts.filter(async (host) => await ping(host)); // flag certain message: a promise is always true
}
