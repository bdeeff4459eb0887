import { fork } from "node:child_process";
import { once } from "node:events";

export async function 迁移(脚本列表: string[]): Promise<void> {
  for (const 脚本 of 脚本列表) {
    // 必须依次执行：后面的脚本依赖前面建好的表
    const child = fork(脚本);
    await once(child, "exit");
  }
}
