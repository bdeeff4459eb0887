const AdmZip = require("adm-zip");

async function unpack(file, folder) {
  const zip = new AdmZip(file); // flag likely hint
  zip.extractAllTo(folder); // flag likely hint message: until the archive is read or written
}

module.exports = unpack;
