const { app } = require("electron");
const fs = require("fs");

let settings = {};

app.on("before-quit", () => {
  fs.writeFileSync("settings.json", JSON.stringify(settings));
});
app.on("window-all-closed", () => {
  fs.rmSync("session", { recursive: true });
  app.quit();
});
