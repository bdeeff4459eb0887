import type { TypeRows } from "../../blockingCalls.ts";
import { defaultExportAliases } from "./defaultExports.ts";
import { packageTypes } from "./packages.ts";
import { platformTypes } from "./platform.ts";
import { serverTypes } from "./servers.ts";

/** What calls of ECMAScript libraries give, under the names of the tables of blocking calls and handlers. */
export const ecmascriptTypeRows: TypeRows = {
  returns: { ...platformTypes.returns, ...packageTypes.returns, ...serverTypes.returns },
  awaits: { ...platformTypes.awaits, ...packageTypes.awaits, ...serverTypes.awaits },
  bases: { ...platformTypes.bases, ...packageTypes.bases, ...serverTypes.bases },
  aliases: { ...defaultExportAliases, ...platformTypes.aliases, ...packageTypes.aliases, ...serverTypes.aliases },
  attributes: { ...platformTypes.attributes, ...packageTypes.attributes, ...serverTypes.attributes },
};
