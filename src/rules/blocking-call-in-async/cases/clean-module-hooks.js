exports.print = async (document) => {
  document.print();
  this.print();
};
