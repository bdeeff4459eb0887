import { spawn } from "./colony.js";

const ant = spawn("worker");
ant.walk();
