import { ring, ringer } from "./jobs.js";

setTimeout(ring("a"), 10); // flag likely
setTimeout(ringer("b"), 10);
