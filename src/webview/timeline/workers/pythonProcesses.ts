import { python } from "../../../simulation/python/language.ts";
import { answerWith } from "./simulating.ts";

// The program of the worker that simulates Python whose program starts processes.
answerWith(python);
