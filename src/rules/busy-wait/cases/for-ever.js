import { startServer } from "./server.js";

startServer();
for (;;) {} // flag message: never ends
