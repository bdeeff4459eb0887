const { ipcMain } = require("electron");
const { execSync } = require("child_process");
const { Telegraf } = require("telegraf");

const bot = new Telegraf("token");

bot.command("status", async (context) => {
  context.reply(execSync("uptime")); // flag likely information
});

ipcMain.on("status", (event) => {
  event.reply("status", execSync("uptime")); // flag warning
});
