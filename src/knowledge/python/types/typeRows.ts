import type { TypeRows } from "../../blockingCalls.ts";
import { cloudTypes } from "./cloud.ts";
import { concurrencyTypes } from "./concurrency.ts";
import { databaseTypes } from "./databases.ts";
import { fileTypes } from "./files.ts";
import { frameworkTypes } from "./frameworks.ts";
import { languageModelTypes } from "./languageModels.ts";
import { networkTypes } from "./network.ts";
import { nosqlTypes } from "./nosql.ts";
import { ormTypes } from "./orm.ts";
import { mergeTypeRows } from "./rows.ts";
import { serviceTypes } from "./services.ts";

/** What the calls of Python and its libraries give, and which of their classes extend which. */
export const pythonTypeRows: TypeRows = mergeTypeRows([
  fileTypes,
  concurrencyTypes,
  networkTypes,
  databaseTypes,
  ormTypes,
  nosqlTypes,
  cloudTypes,
  languageModelTypes,
  serviceTypes,
  frameworkTypes,
]);
