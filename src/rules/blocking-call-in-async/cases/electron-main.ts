import { dialog, ipcMain } from "electron";

ipcMain.handle("close", () => {
  return dialog.showMessageBoxSync({ message: "Save?" }); // flag warning
});
