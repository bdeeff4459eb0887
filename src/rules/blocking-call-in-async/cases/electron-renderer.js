const { ipcRenderer } = require("electron");

document.querySelector("button").addEventListener("click", () => {
  show(ipcRenderer.sendSync("read-settings")); // flag warning message: until the main process answers
});
