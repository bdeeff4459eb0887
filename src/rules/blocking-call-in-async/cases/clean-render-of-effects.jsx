import { useEffect, useState } from "react";

export function Page({ load }) {
  const [text, setText] = useState("");
  useEffect(() => {
    load().then(setText);
  }, [load]);
  return <p onClick={() => setText("")}>{text}</p>;
}
