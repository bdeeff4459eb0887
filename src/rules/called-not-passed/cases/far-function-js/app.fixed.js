import { ring, ringer } from "./jobs.js";

setTimeout(() => ring("a"), 10);
setTimeout(ringer("b"), 10);
