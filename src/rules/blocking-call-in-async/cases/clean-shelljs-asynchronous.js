const shell = require("shelljs");

exports.build = async () => {
  shell.exec("make", { async: true });
  shell.exec("make", (code) => console.log(code));
};
