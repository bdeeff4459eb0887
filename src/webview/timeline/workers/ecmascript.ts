import { ecmascript } from "../../../simulation/ecmascript/language.ts";
import { answerWith } from "./simulating.ts";

// The program of the worker that simulates JavaScript and TypeScript.
answerWith(ecmascript);
