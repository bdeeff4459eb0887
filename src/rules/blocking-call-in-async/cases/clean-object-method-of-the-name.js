const commands = {
  execSync: (command) => command,
};

exports.run = async () => commands.execSync("make");
