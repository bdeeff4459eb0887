import { start } from "./start.tsx";
import { texts } from "./texts/zh-cn.ts";

start("zh-cn", texts);
