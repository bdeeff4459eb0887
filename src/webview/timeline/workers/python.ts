import { pythonInOneProcess } from "../../../simulation/python/oneProcess.ts";
import { answerWith } from "./simulating.ts";

// The program of the worker that simulates Python: a panel loads what its program needs, and nothing else.
answerWith(pythonInOneProcess);
