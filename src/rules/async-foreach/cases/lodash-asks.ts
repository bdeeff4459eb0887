import _ from "lodash";
import { some } from "async";

export async function reachable(hosts: string[], ping: (host: string) => Promise<boolean>) {
  const up = _.filter(hosts, async (host) => await ping(host)); // flag certain
  const isAnyDown = _.some(hosts, async (host) => !(await ping(host))); // flag certain
  const answers = await Promise.all(_.map(hosts, async (host) => await ping(host)));
  const isAnyUp = await some(hosts, async (host: string) => await ping(host));
  return { up, isAnyDown, isAnyUp, known: _.filter(answers, Boolean), short: _.filter(hosts, (host) => host.length < 9) };
}
