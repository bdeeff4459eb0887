/** Python 2 that starts each thread and waits for it before the next. */
export const serialPython = `from threading import Thread

class Downloader(Thread):
    def run(self):
        print 'done'

for x in xrange(8):
    down = Downloader()
    down.start()
    down.join()
`;

/** The same program as the preferred fix leaves it. */
export const fixedPython = `from threading import Thread

class Downloader(Thread):
    def run(self):
        print 'done'

downs = []
for x in xrange(8):
    down = Downloader()
    downs.append(down)
    down.start()
for down in downs:
    down.join()
`;

/** Where the finding of `serialPython` is. */
export const serialPlace = { start: { line: 10, column: 5 }, end: { line: 10, column: 16 } };

/** TypeScript that runs one worker after another; its fixes need a reader's eye. */
export const serialTypeScript = `import { Worker } from "node:worker_threads";
import { once } from "node:events";

export async function run(files: string[]) {
  for (const file of files) {
    const worker = new Worker(file);
    await once(worker, "exit");
  }
}
`;
