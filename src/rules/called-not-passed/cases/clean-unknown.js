import { handlerFor, registry } from "./handlers.js";

setTimeout(handlerFor("a"), 10);
setTimeout(registry.get("b"), 10);
setTimeout(registry["c"](), 10);
