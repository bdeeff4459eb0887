import assert from "node:assert/strict";
import { test } from "node:test";
import { MessageChannel } from "node:worker_threads";
import { PortMessageReader, PortMessageWriter } from "vscode-languageserver/node";
import { currentTransports } from "../../../src/extension/currentTransports.ts";

class EndingReader extends PortMessageReader {
  end(): void {
    this.fireClose();
  }
}

for (const isCurrent of [true, false]) {
  test(`the end of a worker ${isCurrent ? "is told" : "that has a successor is not told"}`, () => {
    const { port1 } = new MessageChannel();
    const own = new EndingReader(port1);
    const { reader } = currentTransports({ reader: own, writer: new PortMessageWriter(port1) }, () => isCurrent);
    let ends = 0;
    reader.onClose(() => ends++);
    own.end();
    port1.close();
    assert.equal(ends, isCurrent ? 1 : 0);
  });
}
