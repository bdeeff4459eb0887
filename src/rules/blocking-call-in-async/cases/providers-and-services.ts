import fs from "node:fs";
import * as grpc from "@grpc/grpc-js";
import * as vscode from "vscode";
import { service } from "./proto";

function read(call: { request: { name: string } }, callback: (error: null, content: Buffer) => void) {
  callback(null, fs.readFileSync(call.request.name)); // flag certain
}

const server = new grpc.Server();
server.addService(service, {
  read,
  size: (call, callback) => callback(null, fs.readFileSync(call.request.name).length), // flag certain
});
server.bindAsync("0.0.0.0:5000", grpc.ServerCredentials.createInsecure(), () => {
  fs.writeFileSync("ready", "");
});

export function activate(context: vscode.ExtensionContext) {
  const words = fs.readFileSync(context.asAbsolutePath("words.txt"), "utf8");
  context.subscriptions.push(
    vscode.languages.registerHoverProvider("markdown", {
      provideHover: (document) => new vscode.Hover(fs.readFileSync(document.uri.fsPath, "utf8") + words), // flag likely
    }),
  );
}
