import { eventHandlers } from "./handlers/events.ts";
import { fileConventionHandlers } from "./handlers/fileConventions.ts";
import type { HandlerRow } from "./handlers/handlerRow.ts";
import { requestParameters } from "./handlers/requestParameters.ts";
import { serverHandlers } from "./handlers/servers.ts";
import { userInterfaceHandlers } from "./handlers/userInterface.ts";

/** By what constructs functions, asynchronous or not, come to run on the event loop of a service or a page. */
export const ecmascriptHandlers: readonly HandlerRow[] = [
  ...serverHandlers,
  ...requestParameters,
  ...fileConventionHandlers,
  ...eventHandlers,
  ...userInterfaceHandlers,
];
