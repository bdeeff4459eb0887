import type { BlockingGroup } from "../../blockingCalls.ts";
import { archiveGroups } from "./archives.ts";
import { automationGroups } from "./automation.ts";
import { brokerGroups } from "./brokers.ts";
import { cloudGroups } from "./cloud.ts";
import { clusterGroups } from "./clusters.ts";
import { computingGroups } from "./computing.ts";
import { consoleGroups } from "./console.ts";
import { databaseGroups } from "./databases.ts";
import { eventLoopReentryGroups } from "./eventLoopReentry.ts";
import { fileGroups } from "./files.ts";
import { futureGroups } from "./futures.ts";
import { httpGroups } from "./http.ts";
import { languageModelGroups } from "./languageModels.ts";
import { loadingGroups } from "./loading.ts";
import { mailAndTransferGroups } from "./mailAndTransfer.ts";
import { nosqlGroups } from "./nosql.ts";
import { ormGroups } from "./orm.ts";
import { pathGroups } from "./paths.ts";
import { processGroups } from "./processes.ts";
import { sleepingGroups } from "./sleeping.ts";
import { socketGroups } from "./sockets.ts";
import { synchronisationGroups } from "./synchronisation.ts";
import { webServiceGroups } from "./webServices.ts";

/** Every call of Python and its libraries that is known to block the thread that makes it. */
export const pythonBlockingGroups: readonly BlockingGroup[] = [
  ...sleepingGroups,
  ...consoleGroups,
  ...httpGroups,
  ...processGroups,
  ...synchronisationGroups,
  ...futureGroups,
  ...eventLoopReentryGroups,
  ...socketGroups,
  ...mailAndTransferGroups,
  ...databaseGroups,
  ...ormGroups,
  ...nosqlGroups,
  ...cloudGroups,
  ...clusterGroups,
  ...languageModelGroups,
  ...brokerGroups,
  ...automationGroups,
  ...webServiceGroups,
  ...fileGroups,
  ...pathGroups,
  ...archiveGroups,
  ...loadingGroups,
  ...computingGroups,
];
