import { anyWord, type Words } from "./words.ts";

/** What a Python file must hold for one of its functions to be given to a process. */
export const processWords: Words = anyWord(["multiprocessing", "ProcessPoolExecutor", "to_process"]);
