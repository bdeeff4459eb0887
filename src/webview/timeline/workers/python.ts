import { python } from "../../../simulation/python/language.ts";
import { answerWith } from "./simulating.ts";

// The program of the worker that simulates Python: a panel shows one language, and does not load the other.
answerWith(python);
