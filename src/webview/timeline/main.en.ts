import { start } from "./start.tsx";
import { texts } from "./texts/en.ts";

start("en", texts);
