function readFileSync(name) {
  return memory.get(name);
}

const execSync = (command) => commands[command];

exports.load = async (name) => {
  execSync(name);
  return readFileSync(name);
};
