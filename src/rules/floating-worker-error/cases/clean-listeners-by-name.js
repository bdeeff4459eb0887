import { spawn } from "child_process";

const server = spawn("redis-server");
for (const event of ["exit", "error"]) server.on(event, () => stop(event));
