export function Board() {
  const cells = [];
  for (let y = 0; y < 8; y++) {
    for (let x = 0; x < 8; x++) cells.push(<td key={`${x}-${y}`} />);
  }
  return <table>{cells}</table>;
}
